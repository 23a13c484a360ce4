import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/me';
import { paths } from '../../app/paths';
import { inLanguage } from '../../i18n/in-language';
import { number } from '../../i18n/money';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded } from '../../ui/states';
import { trialsQuery, type Trials } from './use-dispatch-policies';

/** How often people sent whom the platform would have, and each order with both. */
export function TrialsCard({ communityId }: { communityId: string }) {
  const { t } = useTranslation();
  const trials = useQuery(trialsQuery(communityId));
  return (
    <Card title={t('dispatchPolicies.trials')} aside={t('dispatchPolicies.lately')}>
      <Loaded
        query={trials}
        empty={{ when: ({ newest }) => newest.length === 0, show: <Empty small title={t('dispatchPolicies.noTrials')} /> }}
      >
        {(shown) => (
          <>
            <p className="card-body" role="status">
              <Agreement {...shown} />
            </p>
            <Newest newest={shown.newest} communityId={communityId} />
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Agreement({ same, other, nobody, sent }: Trials) {
  const { t } = useTranslation();
  const decided = same + other;
  return (
    <>
      {decided > 0 && (
        <strong>
          {t('dispatchPolicies.agreement', { same: number(same), of: number(decided), share: number((same / decided) * 100, 0) })}
        </strong>
      )}{' '}
      {sent > 0 && t('dispatchPolicies.sent', { n: number(sent) })} {nobody > 0 && t('dispatchPolicies.nobody', { n: number(nobody) })}
    </>
  );
}

function Newest({ newest, communityId }: Pick<Trials, 'newest'> & { communityId: string }) {
  const { t } = useTranslation();
  const may = useMay()('workorder:read');
  return (
    <PlainTable
      label={t('dispatchPolicies.trials')}
      rows={newest}
      keyOf={({ orderId, at }) => `${orderId} ${at}`}
      columns={[
        {
          name: 'order',
          head: t('dispatchPolicies.order'),
          isHead: true,
          show: (one) => (may ? <Link to={paths.order(one.orderId)}>{one.number}</Link> : one.number),
        },
        { name: 'title', head: t('dispatchPolicies.what'), show: (one) => inLanguage(one.title, one.titleEn) },
        { name: 'at', head: t('dispatchPolicies.at'), show: (one) => <Moment at={one.at} community={communityId} /> },
        {
          name: 'choice',
          head: t('dispatchPolicies.choice'),
          show: ({ choice }) =>
            choice
              ? t('dispatchPolicies.withPoints', { name: choice.person.name, points: choice.points })
              : t('dispatchPolicies.outcomes.NOBODY'),
        },
        { name: 'chosen', head: t('dispatchPolicies.chosen'), show: ({ chosen }) => chosen?.name },
        { name: 'outcome', head: t('dispatchPolicies.outcome'), show: ({ outcome }) => t(`dispatchPolicies.outcomes.${outcome}`) },
      ]}
    />
  );
}
