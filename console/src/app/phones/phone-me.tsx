import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../api/me';
import { currentSession } from '../../api/session';
import { useOutbox } from '../../api/use-outbox';
import { phonePaths } from '../phone-paths';
import { LANGUAGES, speak, spokenLanguage, type Language } from '../../i18n';
import { usePostName } from '../../i18n/post-name';
import { Icon } from '../../ui/icons';
import { Initial } from '../../ui/initial';
import { usePhoneDoor } from '../../ui/phone/door';
import { PhonePage } from '../../ui/phone/frame';
import { useLargeReading } from '../../ui/phone/reading';
import { PhoneChoice } from '../../ui/phone/sheet';
import { Switch } from '../../ui/switch';

const NAMES: Record<Language, string> = { 'zh-CN': '中文', en: 'English' };

/** Who one is here, how one reads, and the way out. */
export default function PhoneMe() {
  const { home: back } = usePhoneDoor();
  const { t } = useTranslation();
  const me = useMe();
  const postName = usePostName();
  const [large, setLarge] = useLargeReading();
  const waiting = useOutbox().length;
  return (
    <PhonePage title={t('phone.me')} back={back}>
      <section className="phone-card phone-row">
        <Initial name={me.name} size={48} />
        <span className="grow">
          <strong>{me.name}</strong>
          <br />
          <span className="meta">{me.posts.map(postName).join(t('phone.comma'))}</span>
        </span>
      </section>
      <section className="phone-card">
        <div className="phone-switch">
          <span>
            {t('phone.large')}
            <br />
            <span className="meta">{t('phone.largeHint')}</span>
          </span>
          <Switch name={t('phone.large')} on={large} turn={setLarge} />
        </div>
        <h2>{t('common.language.label')}</h2>
        <PhoneChoice
          name={t('common.language.label')}
          options={LANGUAGES.map((language) => ({ value: language, label: NAMES[language] }))}
          chosen={spokenLanguage()}
          choose={(language) => void speak(language as Language)}
        />
      </section>
      {back === phonePaths.resident && (
        <section className="phone-card">
          <Link to={phonePaths.residentWishes} className="phone-row">
            <span className="grow">{t('resident.wishes')}</span>
            <span className="go" aria-hidden="true">
              <Icon name="onward" />
            </span>
          </Link>
        </section>
      )}
      {back === phonePaths.technician && (
        <section className="phone-card">
          <Link to={phonePaths.technicianRoster} className="phone-row">
            <span className="grow">{t('technician.roster')}</span>
            <span className="go" aria-hidden="true">
              <Icon name="onward" />
            </span>
          </Link>
        </section>
      )}
      {waiting > 0 && <p className="note">{t('phone.leaveWaiting', { n: waiting })}</p>}
      <button type="button" className="phone-button" onClick={() => currentSession().signOut()}>
        {t('common.signOut')}
      </button>
    </PhonePage>
  );
}
