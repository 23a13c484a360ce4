import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { surveyApi, unwrap } from '../../api/client';
import { ASK_EVERY } from '../../api/freshness';
import { phonePaths } from '../../app/phone-paths';
import { inLanguage } from '../../i18n/in-language';

/** What waits for an answer, for the home page; nothing when nothing does. */
export function OpenSurveys() {
  const { t } = useTranslation();
  const open = useQuery({
    queryKey: ['surveys', 'open'],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/survey-invitations', { params: { query: { limit: 5 } }, signal })),
    refetchInterval: ASK_EVERY,
  });
  const waiting = open.data?.items.filter(({ answered }) => !answered) ?? [];
  if (waiting.length === 0) {
    return null;
  }
  return (
    <section>
      <h2 className="phone-legend">{t('resident.surveys.title')}</h2>
      <ul className="phone-list">
        {waiting.map((one) => (
          <li key={one.id}>
            <Link className="phone-row" to={phonePaths.residentSurvey(one.id)}>
              <span className="phone-dot" data-unread aria-hidden="true" />
              <span className="grow">
                <strong>{inLanguage(one.title, one.titleEn)}</strong>
                <br />
                <span className="meta dots">
                  <span>{t('resident.surveys.length', { n: one.questions })}</span>
                  {one.anonymous && <span>{t('resident.surveys.isAnonymous')}</span>}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
