import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import { useAddress } from '../../ui/address';
import { Card, Page } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded } from '../../ui/states';
import { PolicyCard } from './policy-card';
import { TrialsCard } from './trials-card';
import { policiesQuery, type Policy } from './use-dispatch-policies';

/** Who dispatches the orders of each community: people, or the platform once it was tried. */
export default function DispatchPolicies() {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const policies = useQuery(policiesQuery);
  const { params, change } = useAddress();
  const asked = params.get('community');
  const opened = communities.length === 1 ? communities[0] : communities.find(({ id }) => id === asked);
  const policyOf = (id: string): Policy =>
    policies.data?.find(({ communityId }) => communityId === id) ?? { communityId: id, mode: 'OFF', leastPoints: 0 };
  return (
    <Page title={t('dispatchPolicies.title')}>
      <Loaded query={policies}>
        {() => (
          <div className="stack">
            {communities.length > 1 && (
              <Card>
                <PlainTable
                  label={t('dispatchPolicies.title')}
                  rows={communities}
                  columns={[
                    {
                      name: 'community',
                      head: t('dispatchPolicies.community'),
                      isHead: true,
                      show: ({ id, name }) => (
                        <button type="button" className="link-button" aria-pressed={id === asked} onClick={() => change({ community: id })}>
                          {name}
                        </button>
                      ),
                    },
                    {
                      name: 'mode',
                      head: t('dispatchPolicies.mode'),
                      show: ({ id }) => t(`dispatchPolicies.modes.${policyOf(id).mode}`),
                    },
                    {
                      name: 'least',
                      head: t('dispatchPolicies.least'),
                      isNumber: true,
                      show: ({ id }) => (policyOf(id).mode === 'OFF' ? '' : policyOf(id).leastPoints),
                    },
                  ]}
                />
              </Card>
            )}
            {communities.length === 0 && <Empty title={t('dispatchPolicies.none')} />}
            {opened && (
              <>
                <PolicyCard key={`${opened.id} ${policyOf(opened.id).mode}`} name={opened.name} policy={policyOf(opened.id)} />
                <TrialsCard communityId={opened.id} />
              </>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
