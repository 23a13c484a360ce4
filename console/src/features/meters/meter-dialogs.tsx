import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { useBuildings } from '../../api/buildings';
import { billingApi, unwrap } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Meter, TimelineEntry } from '../../api/types';
import { number } from '../../i18n/money';
import { keyOf } from '../../i18n/problem-words';
import { Dialog } from '../../ui/dialog';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, TextField, TickField, useEntry } from '../../ui/entry-form';
import { Moment } from '../../ui/moment';
import { Photos } from '../../ui/photo';
import { Loaded } from '../../ui/states';
import { UnitField } from '../../ui/unit-field';
import { KINDS } from './use-meters';
import { useToday } from '../../ui/now';
import { PlainTable } from '../../ui/plain-table';

const shows = v.pipe(v.string(), v.trim(), v.regex(/^\d{1,9}(\.\d{1,3})?$/), v.transform(Number));
const face = {
  serial: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(40)),
  digits: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(9)),
  day: v.pipe(v.string(), v.isoDate()),
};
const METERS = ['meters'];

const installation = v.object({ unitId: v.pipe(v.string(), v.nonEmpty()), kind: v.picklist(KINDS), ...face, value: shows });
type Installation = v.InferInput<typeof installation>;

/** A meter that is there from a day on. */
export function InstallDialog({ day, close }: { day: string; close: () => void }) {
  const { t } = useTranslation();
  const first: Installation = { unitId: '', kind: 'WATER', serial: '', digits: 5, day, value: '' };
  const entry = useEntry({
    schema: installation,
    first,
    read: METERS,
    send: (body, header) => unwrap(billingApi.POST('/meters', { params: { header }, body })),
    done: close,
  });
  return (
    <EntryDialog title={t('meters.install')} entry={entry} close={close}>
      <UnitField of="unitId" label={t('meters.unit')} />
      <ChoiceField<Installation>
        of="kind"
        label={t('meters.type')}
        options={KINDS.map((value) => ({ value, label: t(`meters.kind.${value}`) }))}
      />
      <FaceFields serial={t('meters.serial')} value={t('meters.value')} />
    </EntryDialog>
  );
}

const common = v.object({
  communityId: v.pipe(v.string(), v.nonEmpty()),
  buildingId: v.string(),
  label: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(40)),
  kind: v.picklist(KINDS),
  ...face,
  value: shows,
});
type Common = v.InferInput<typeof common>;

/** A meter of what all share: a lift, a pump, the light of a stairwell. */
export function CommonDialog({ day, at, close }: { day: string; at: string; close: () => void }) {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const first: Common = {
    communityId: at,
    buildingId: '',
    label: '',
    kind: 'ELECTRICITY',
    serial: '',
    digits: 5,
    day,
    value: '',
  };
  const entry = useEntry({
    schema: common,
    first,
    read: METERS,
    send: ({ buildingId, ...body }, header) =>
      unwrap(billingApi.POST('/meters/common', { params: { header }, body: { ...body, ...(buildingId && { buildingId }) } })),
    done: close,
  });
  const buildings = useBuildings(entry.form.watch('communityId') || undefined);
  return (
    <EntryDialog title={t('meters.installCommon')} entry={entry} close={close}>
      <ChoiceField<Common>
        of="communityId"
        label={t('meters.community')}
        options={communities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceField<Common>
        of="buildingId"
        label={t('meters.building')}
        optional
        options={(buildings.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField<Common> of="label" label={`${t('meters.what')} · ${t('meters.whatHint')}`} most={40} autoFocus />
      <ChoiceField<Common>
        of="kind"
        label={t('meters.type')}
        options={KINDS.map((value) => ({ value, label: t(`meters.kind.${value}`) }))}
      />
      <FaceFields serial={t('meters.serial')} value={t('meters.value')} />
    </EntryDialog>
  );
}

function FaceFields({ serial, value }: { serial: string; value: string }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField<Installation> of="serial" label={serial} most={40} />
      <TextField<Installation> of="digits" label={`${t('meters.digits')} · ${t('meters.digitsHint')}`} type="number" />
      <TextField<Installation> of="day" label={t('meters.day')} type="date" />
      <TextField<Installation> of="value" decimal label={value} />
    </>
  );
}

/** One meter: all that was read, and what may be put right. */
export function MeterDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const [step, take] = useState<'correct' | 'exchange'>();
  const meter = useQuery({
    queryKey: ['meters', id],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/meters/{id}', { params: { path: { id } }, signal })),
  });
  const history = useQuery({
    queryKey: ['meters', id, 'history'],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/meters/{id}/history', { params: { path: { id } }, signal })),
  });
  if (meter.data && step === 'correct') {
    return <CorrectDialog meter={meter.data} close={() => take(undefined)} />;
  }
  if (meter.data && step === 'exchange') {
    return <ExchangeDialog meter={meter.data} close={() => take(undefined)} />;
  }
  const photos = meter.data?.readings.flatMap((reading) => reading.photos ?? []) ?? [];
  return (
    <Dialog title={meter.data ? `${meter.data.label} · ${meter.data.serial}` : t('meters.history')} close={close}>
      <Loaded query={history} lines={4} small>
        {(rows) => <Steps rows={rows} />}
      </Loaded>
      {photos.length > 0 && (
        <div className="card-body" role="group" aria-label={t('meters.photos')}>
          <Photos ids={photos} holder="meters" />
        </div>
      )}
      {may('meter:write') && (
        <div className="button-row">
          <button type="button" className="plain-button" onClick={() => take('correct')}>
            {t('meters.correct')}
          </button>
          <button type="button" className="plain-button" onClick={() => take('exchange')}>
            {t('meters.exchange')}
          </button>
        </div>
      )}
    </Dialog>
  );
}

interface Step {
  day: string;
  value: number;
  used?: number;
  estimated: boolean;
  reason?: string;
}

function Steps({ rows }: { rows: TimelineEntry[] }) {
  const { t } = useTranslation();
  return (
    <PlainTable
      label={t('meters.history')}
      rows={rows.toReversed()}
      keyOf={({ sequence }) => sequence}
      columns={[
        { name: 'day', show: ({ data }) => <Moment at={(data as Step).day} style="day" /> },
        {
          name: 'what',
          show: ({ type, data }) => {
            const { value, used, estimated, reason } = data as Step;
            return (
              <>
                {t(`meters.moves.${keyOf(type) as 'meter_read'}`, { value: number(value, 3), used: number(used ?? 0, 3), reason })}{' '}
                {estimated && <span className="chip">{t('meters.estimated')}</span>}
              </>
            );
          },
        },
        { name: 'who', look: 'meta', show: ({ actor }) => actor },
      ]}
    />
  );
}

const correction = v.object({
  value: shows,
  rolledOver: v.boolean(),
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
});
type Correction = v.InferInput<typeof correction>;

function CorrectDialog({ meter, close }: { meter: Meter; close: () => void }) {
  const { t } = useTranslation();
  const first: Correction = { value: '', rolledOver: false, reason: '' };
  const entry = useEntry({
    schema: correction,
    first,
    read: METERS,
    version: () => meter.version,
    send: (body, header) => unwrap(billingApi.POST('/meters/{id}/correction', { params: { path: { id: meter.id }, header }, body })),
    done: close,
  });
  return (
    <EntryDialog title={t('meters.correct')} entry={entry} close={close}>
      <TextField<Correction> of="value" decimal label={t('meters.right')} autoFocus />
      <TickField<Correction> of="rolledOver" label={t('meters.rolled')} />
      <TextField<Correction> of="reason" label={t('meters.why')} most={200} />
    </EntryDialog>
  );
}

const exchange = v.object({ ...face, lastValue: shows, value: shows });
type Exchange = v.InferInput<typeof exchange>;

function ExchangeDialog({ meter, close }: { meter: Meter; close: () => void }) {
  const { t } = useTranslation();
  const first: Exchange = { serial: '', digits: meter.digits, day: useToday(meter.communityId), lastValue: '', value: '0' };
  const entry = useEntry({
    schema: exchange,
    first,
    read: METERS,
    version: () => meter.version,
    send: (body, header) => unwrap(billingApi.POST('/meters/{id}/exchange', { params: { path: { id: meter.id }, header }, body })),
    done: close,
  });
  return (
    <EntryDialog title={t('meters.exchange')} entry={entry} close={close}>
      <TextField<Exchange> of="lastValue" decimal label={t('meters.oldValue')} autoFocus />
      <FaceFields serial={t('meters.newSerial')} value={t('meters.newValue')} />
    </EntryDialog>
  );
}
