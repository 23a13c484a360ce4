import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { useBuildings } from '../../api/buildings';
import { unwrap, workorderApi } from '../../api/client';
import { conditional } from '../../api/command';
import { labelOf, useDictionary } from '../../api/dictionaries';
import type { Building, Handover } from '../../api/types';
import { useTimes } from '../../i18n/times';
import { CommunityChoice, useCommunityChoice } from '../../ui/community-choice';
import { EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { Card, Page } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { toast } from '../../ui/toast';
import { lastDay } from './warranty';

const day = v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]);
const schema = v.object({ on: day, buildings: v.array(v.object({ buildingId: v.string(), on: day })) });
type Values = v.InferInput<typeof schema>;

/** When communities were handed over, and until when their builders answer for what. */
export default function Handovers() {
  const { t } = useTranslation();
  const community = useCommunityChoice();
  const buildings = useBuildings(community.of);
  const handover = useQuery({
    queryKey: ['handovers', community.of],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/handovers', { params: { query: { community: community.of } }, signal })),
    enabled: community.of !== '',
  });
  return (
    <Page title={t('payers.title')} aside={<CommunityChoice label={t('payers.community')} {...community} />}>
      <Loaded query={handover}>
        {(known) => (
          <Loaded query={buildings}>
            {(all) => (
              <div className="two-columns">
                <DatesForm key={`${community.of} ${known.version}`} community={community.of} handover={known} buildings={all} />
                <Warranties on={known.on} />
              </div>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function DatesForm({ community, handover, buildings }: { community: string; handover: Handover; buildings: Building[] }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema,
    first: {
      on: handover.on ?? '',
      buildings: buildings.map(({ id }) => ({ buildingId: id, on: handover.buildings.find((one) => one.buildingId === id)?.on ?? '' })),
    },
    version: () => handover.version,
    read: ['handovers'],
    send: ({ on, buildings: dated }, header) =>
      unwrap(
        workorderApi.PUT('/handovers', {
          params: { query: { community }, header: conditional(header) },
          body: { ...(on && { on }), buildings: dated.filter((one) => one.on !== '') },
        }),
      ),
    done: () => toast(t('payers.saved')),
  });
  return (
    <EntryForm entry={entry} label={t('payers.dates')} sendName={t('payers.save')} stale={t('payers.stale')}>
      <Card title={t('payers.dates')}>
        <div className="card-body stack">
          <p className="meta">{t('payers.hint')}</p>
          <TextField<Values> of="on" label={t('payers.on')} type="date" optional />
          {buildings.map(({ id, name }, n) => (
            <TextField<Values> key={id} of={`buildings.${n}.on`} label={t('payers.building', { name })} type="date" optional />
          ))}
        </div>
      </Card>
    </EntryForm>
  );
}

function Warranties({ on }: { on?: string }) {
  const { t } = useTranslation();
  const times = useTimes();
  const { entries } = useDictionary('building-system');
  const systems = entries.map((system) => ({ code: system.code, label: labelOf(system), months: Number(system.attributes.months) }));
  return (
    <Card title={t('payers.warranties')}>
      <dl className="facts card-body">
        {systems
          .filter(({ months }) => months > 0)
          .map(({ code, label, months }) => (
            <div key={code} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>
                {t('payers.months', { n: months })}{' '}
                {on && <span className="meta">{t('payers.until', { day: times.day(lastDay(on, months)) })}</span>}
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
