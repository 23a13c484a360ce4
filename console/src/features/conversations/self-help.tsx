import { useTranslation } from 'react-i18next';
import { useSelfHelp } from '../../api/answers';
import { inLanguage } from '../../i18n/in-language';
import { useSettled } from '../../ui/settled';
import css from './conversations.module.css';

const LEAST = 2;
const isEnough = (text: string) => [...text].length >= LEAST;

/** What answers the question before it is sent. Nobody has to read it: the field is where it was. */
export function SelfHelp({ typed }: { typed: string }) {
  const { t } = useTranslation();
  const wanted = typed.trim();
  const asked = useSettled(wanted, 600);
  const found = useSelfHelp(isEnough(asked) ? asked : '');
  if (!found.data?.length || !isEnough(wanted)) {
    return null;
  }
  return (
    <section className={css.selfHelp} aria-label={t('resident.chat.selfHelp')}>
      <p className="meta">{t('resident.chat.selfHelp')}</p>
      {found.data.slice(0, 3).map((one) => (
        <details key={one.id}>
          <summary>{one.question}</summary>
          <p>{inLanguage(one.reply, one.replyEn)}</p>
        </details>
      ))}
    </section>
  );
}
