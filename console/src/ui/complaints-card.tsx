import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unwrap, workorderApi } from '../api/client';
import { paths } from '../app/paths';
import { Moment } from './moment';
import { Card } from './page';
import { Empty, Loaded } from './states';

const LIMIT = 20;

/** Whose: one person under every id that others know them by, or one home. */
export type Whose = { owner: string }[] | { unit: string }[];

/** What somebody complained of, the newest first; what is anonymous is nowhere among it. */
export default function ComplaintsCard({ whose }: { whose: Whose }) {
  const { t } = useTranslation();
  const complaints = useQuery({
    queryKey: ['complaints', 'list', 'of', whose],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        whose.map((one) => unwrap(workorderApi.GET('/complaints', { params: { query: { ...one, limit: LIMIT } }, signal }))),
      );
      return pages.flatMap(({ items }) => items).sort((one, other) => other.createdAt.localeCompare(one.createdAt));
    },
  });
  return (
    <Card
      title={t('complaints.title')}
      count={complaints.data?.length}
      aside={whose[0] && <Link to={paths.complaintsOf(whose[0])}>{t('complaints.of.all')}</Link>}
    >
      <Loaded
        query={complaints}
        lines={2}
        small
        empty={{ when: (all) => all.length === 0, show: <Empty title={t('complaints.of.none')} small /> }}
      >
        {(all) => (
          <table className="plain-table" aria-label={t('complaints.title')}>
            <tbody>
              {all.map(({ id, number, description, status, createdAt }) => (
                <tr key={id}>
                  <td>
                    <Link to={paths.complaint(id)}>{number}</Link>
                  </td>
                  <td>{description}</td>
                  <td>{t(`complaints.statuses.${status}`)}</td>
                  <td>
                    <Moment at={createdAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Card>
  );
}
