import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unwrap, workorderApi } from '../api/client';
import { paths } from '../app/paths';
import { Moment } from './moment';
import { Card } from './page';
import { PlainTable } from './plain-table';
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
          <PlainTable
            label={t('complaints.title')}
            rows={all}
            columns={[
              { name: 'number', show: ({ id, number }) => <Link to={paths.complaint(id)}>{number}</Link> },
              { name: 'said', show: ({ description }) => description },
              { name: 'status', show: ({ status }) => t(`complaints.statuses.${status}`) },
              { name: 'at', show: ({ createdAt }) => <Moment at={createdAt} /> },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
