import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unwrap, workorderApi } from '../../api/client';
import { useDictionary } from '../../api/dictionaries';
import { ASK_EVERY } from '../../api/freshness';
import { phonePaths } from '../../app/phone-paths';
import { Moment } from '../../ui/moment';
import { PhonePage } from '../../ui/phone/frame';
import { Empty, Loaded, OfflineNote } from '../../ui/states';
import css from './phone-voices.module.css';

const PAGE = 50;

/** What one has complained of, suggested and praised, and what became of each. */
export default function PhoneVoices() {
  const { t } = useTranslation();
  const categories = useDictionary('complaint-category');
  const complaints = useQuery({
    queryKey: ['my-complaints', 'list'],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/my-complaints', { params: { query: { limit: PAGE } }, signal })),
    refetchInterval: ASK_EVERY,
  });
  const suggestions = useQuery({
    queryKey: ['suggestions', 'own'],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/suggestions', { params: { query: { limit: PAGE } }, signal })),
    refetchInterval: ASK_EVERY,
  });
  const compliments = useQuery({
    queryKey: ['compliments', 'own'],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/compliments', { params: { query: { limit: PAGE } }, signal })),
  });
  return (
    <PhonePage
      title={t('voices.title')}
      back={phonePaths.resident}
      note={<OfflineNote />}
      foot={
        <Link className="phone-button solid big" to={phonePaths.residentVoice}>
          {t('voices.say')}
        </Link>
      }
    >
      <section>
        <h2>{t('voices.complaints')}</h2>
        <Loaded query={complaints} empty={{ when: ({ items }) => items.length === 0, show: <Empty small title={t('voices.none')} /> }}>
          {({ items }) => (
            <ul className="phone-list">
              {items.map((one) => (
                <li key={one.id}>
                  <Link className="phone-row" to={phonePaths.residentComplaint(one.id)}>
                    <span className="grow">
                      {categories.labelOf(one.category)} · {one.description.slice(0, 40)}
                      <br />
                      <span className="meta dots">
                        <span>{t(`voices.statuses.${one.status}`)}</span>
                        {one.anonymous && <span>{t('voices.anonymousShort')}</span>}
                        <Moment at={one.createdAt} style="ago" />
                      </span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </section>
      {(suggestions.data?.items.length ?? 0) > 0 && (
        <section>
          <h2>{t('voices.suggestions')}</h2>
          {suggestions.data?.items.map((one) => (
            <article key={one.id} className="phone-card">
              <h3>{one.title}</h3>
              <p className="meta dots">
                <span>{t(`voices.suggestionStatuses.${one.status}`)}</span>
                <Moment at={one.createdAt} style="ago" />
              </p>
              {one.answer && <p className={css.complaintSaid}>{one.answer}</p>}
            </article>
          ))}
        </section>
      )}
      {(compliments.data?.items.length ?? 0) > 0 && (
        <section>
          <h2>{t('voices.compliments')}</h2>
          {compliments.data?.items.map((one) => (
            <article key={one.id} className="phone-card">
              <h3>{one.praised}</h3>
              <p>{one.text}</p>
              <p className="meta">{t(one.reached ? 'voices.reached' : 'voices.notReached')}</p>
            </article>
          ))}
        </section>
      )}
    </PhonePage>
  );
}
