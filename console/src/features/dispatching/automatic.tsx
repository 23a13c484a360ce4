import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import * as v from 'valibot';
import { unwrap, workorderApi } from '../../api/client';
import { conditional } from '../../api/command';
import type { DispatchPolicy, DispatchTrials } from '../../api/types';
import { paths } from '../../app/paths';
import { CommunityChoice, useCommunityChoice } from '../../ui/community-choice';
import { ChoiceField, EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded } from '../../ui/states';
import { toast } from '../../ui/toast';

const MODES = ['OFF', 'TRIAL', 'ON'] as const;
const schema = v.object({
  mode: v.picklist(MODES),
  smallestScore: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
});
type Values = v.InferInput<typeof schema>;

/** Whether the platform dispatches a community's orders by itself, and what came of its trial. */
export default function Automatic() {
  const { t } = useTranslation();
  const community = useCommunityChoice();
  const asked = { params: { query: { community: community.of } } };
  const policy = useQuery({
    queryKey: ['dispatch-policies', community.of],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/dispatch-policies', { ...asked, signal })),
    enabled: community.of !== '',
  });
  const trials = useQuery({
    queryKey: ['dispatch-policies', community.of, 'trials'],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/dispatch-policies/trials', { ...asked, signal })),
    enabled: community.of !== '',
  });
  return (
    <Page title={t('automatic.title')} aside={<CommunityChoice label={t('automatic.community')} {...community} />}>
      <Loaded query={policy}>
        {(known) => <PolicyForm key={`${community.of} ${known.version}`} community={community.of} policy={known} />}
      </Loaded>
      <Loaded query={trials}>{(results) => <Trials results={results} />}</Loaded>
    </Page>
  );
}

function PolicyForm({ community, policy }: { community: string; policy: DispatchPolicy }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema,
    first: { mode: policy.mode, smallestScore: policy.smallestScore },
    version: () => policy.version,
    read: ['dispatch-policies'],
    send: (body, header) =>
      unwrap(workorderApi.PUT('/dispatch-policies', { params: { query: { community }, header: conditional(header) }, body })),
    done: () => toast(t('automatic.saved')),
  });
  return (
    <EntryForm entry={entry} label={t('automatic.policy')} sendName={t('automatic.save')} stale={t('automatic.stale')}>
      <Card title={t('automatic.policy')}>
        <div className="card-body stack">
          <p className="meta">{t('automatic.hint')}</p>
          <ChoiceField<Values>
            of="mode"
            label={t('automatic.mode')}
            options={MODES.map((value) => ({ value, label: t(`automatic.modes.${value}`) }))}
          />
          <TextField<Values> of="smallestScore" label={t('automatic.smallestScore')} type="number" />
          <p className="meta">{t('automatic.smallestHint')}</p>
        </div>
      </Card>
    </EntryForm>
  );
}

function Trials({ results: { wouldSend, same, trials } }: { results: DispatchTrials }) {
  const { t } = useTranslation();
  return (
    <Card title={t('automatic.trials')}>
      {trials.length === 0 ? (
        <Empty title={t('automatic.none')} hint={t('automatic.noneHint')} />
      ) : (
        <>
          <p className="card-body">{t('automatic.agreed', { of: wouldSend, n: same })}</p>
          <PlainTable
            label={t('automatic.trials')}
            rows={trials}
            keyOf={({ orderId }) => orderId}
            columns={[
              {
                name: 'order',
                isHead: true,
                head: t('automatic.order'),
                show: ({ orderId, number }) => <Link to={paths.order(orderId)}>{number}</Link>,
              },
              { name: 'at', head: t('automatic.at'), show: ({ at }) => <Moment at={at} /> },
              {
                name: 'proposed',
                head: t('automatic.proposed'),
                show: ({ technician, points, kept }) =>
                  kept ? t('automatic.nobody') : `${technician} (${t('dispatching.points', { n: points })})`,
              },
              { name: 'chosen', head: t('automatic.chosen'), show: ({ chosen }) => chosen },
              { name: 'result', head: t('automatic.result'), show: (trial) => t(trial.same ? 'automatic.same' : 'automatic.other') },
            ]}
          />
        </>
      )}
    </Card>
  );
}
