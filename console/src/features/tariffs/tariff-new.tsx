import { lazy, Suspense, useEffect } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import * as v from 'valibot';
import { billingApi, unwrap } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { FEE_ITEMS, ONCE } from '../../api/fee-items';
import { paths } from '../../app/paths';
import { ChoiceField, EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { Card, Page } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { UnitField } from '../../ui/unit-field';

const PoolFields = lazy(() => import('./pool-fields'));

const MONTHLY_METHODS = ['PER_AREA', 'PER_UNIT', 'PER_METER', 'SHARE_BY_AREA', 'SHARE_BY_UNIT'] as const;
const ONCE_METHODS = ['ONCE_PER_AREA', 'ONCE_PER_UNIT'] as const;
const METHODS = [...MONTHLY_METHODS, ...ONCE_METHODS] as const;
const ROUNDINGS = ['CENT', 'JIAO', 'YUAN'] as const;
const UNIT_TYPES = ['DWELLING', 'SHOP', 'OFFICE', 'STORAGE', 'PARKING'] as const;

const rate = v.pipe(v.string(), v.trim(), v.regex(/^\d{1,7}(\.\d{1,4})?$/), v.transform(Number), v.minValue(0.0001));

/** What is charged once is not charged by the month. */
const methodsOf = (item: (typeof FEE_ITEMS)[number]): readonly (typeof METHODS)[number][] =>
  ONCE.some((one) => one === item) ? ONCE_METHODS : MONTHLY_METHODS;

const isShare = (method: (typeof METHODS)[number]) => method === 'SHARE_BY_AREA' || method === 'SHARE_BY_UNIT';

const terms = v.object({
  communityId: v.pipe(v.string(), v.nonEmpty()),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60)),
  nameEn: v.pipe(v.string(), v.trim(), v.maxLength(60)),
  feeItem: v.picklist(FEE_ITEMS),
  method: v.picklist(METHODS),
  rate: v.union([v.literal(''), rate]),
  tiers: v.array(
    v.object({ above: v.pipe(v.string(), v.trim(), v.regex(/^\d{1,6}(\.\d{1,3})?$/), v.transform(Number), v.minValue(0.001)), rate }),
  ),
  buildings: v.array(v.string()),
  entrance: v.pipe(v.string(), v.trim(), v.maxLength(10)),
  sources: v.array(v.object({ meterId: v.pipe(v.string(), v.nonEmpty()), rate })),
  rounding: v.picklist(ROUNDINGS),
  unitId: v.string(),
  unitTypes: v.array(v.picklist(UNIT_TYPES)),
  from: v.pipe(v.string(), v.isoDate()),
  to: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
});

/** What is shared has the prices of its meters, or a sum each period. */
const schema = v.pipe(
  terms,
  v.forward(
    v.partialCheck([['method'], ['rate']], ({ method, rate }) => isShare(method) || rate !== '', 'required'),
    ['rate'],
  ),
);

type Values = v.InferInput<typeof schema>;
type Terms = v.InferOutput<typeof schema>;

/** Tiers are of meters, a pool of shares, a rate of all others; one unit has one type. */
function bodyOf({ nameEn, to, tiers, rate, buildings, entrance, sources, rounding, unitId, unitTypes, ...values }: Terms) {
  const shared = isShare(values.method);
  const isOfOne = unitId !== '' && !shared;
  return {
    ...values,
    ...(isOfOne ? { unitId } : { unitTypes }),
    rounding: shared ? ('CENT' as const) : rounding,
    ...(!shared && rate !== '' && { rate }),
    ...(shared && { pool: { buildings, sources, ...(entrance && { entrance }) } }),
    ...(values.method === 'PER_METER' && { tiers }),
    ...(nameEn && { nameEn }),
    ...(to && { to }),
  };
}

/** A new tariff: tried on the real units before anybody puts it into force. */
export default function TariffNew() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { community } = useScope();
  const { communities } = useCommunities();
  const first: Values = {
    communityId: community ?? '',
    name: '',
    nameEn: '',
    feeItem: 'PROPERTY',
    method: 'PER_AREA',
    rate: '',
    tiers: [],
    buildings: [],
    entrance: '',
    sources: [],
    rounding: 'CENT',
    unitId: '',
    unitTypes: [],
    from: '',
    to: '',
  };
  const entry = useEntry({
    schema,
    first,
    draft: 'tariff',
    send: (values, header) => unwrap(billingApi.POST('/tariffs', { params: { header }, body: bodyOf(values) })),
    done: (tariff) => void navigate(paths.tariff(tariff.id), { replace: true }),
  });
  const { watch, setValue } = entry.form;
  const [item, method, unitId] = watch(['feeItem', 'method', 'unitId']);
  useEffect(() => {
    const [usual] = methodsOf(item);
    if (usual && !methodsOf(item).includes(method)) {
      setValue('method', usual);
    }
  }, [item, method, setValue]);
  return (
    <Page title={t('tariffs.propose')}>
      <Card className="narrow-card">
        <EntryForm entry={entry} label={t('tariffs.propose')} sendName={t('tariffs.try')} cancel={() => void navigate(paths.tariffs)}>
          <ChoiceField<Values>
            of="communityId"
            label={t('tariffs.community')}
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField<Values> of="name" label={t('tariffs.name')} most={60} autoFocus />
          <TextField<Values> of="nameEn" label={t('tariffs.nameEn')} optional most={60} />
          <ChoiceField<Values>
            of="feeItem"
            label={t('tariffs.item')}
            options={FEE_ITEMS.map((value) => ({ value, label: t(`words.feeItem.${value}`) }))}
          />
          <ChoiceField<Values>
            of="method"
            label={t('tariffs.method')}
            options={methodsOf(item).map((value) => ({ value, label: t(`tariffs.methods.${value}`) }))}
          />
          {isShare(method) ? (
            <Suspense>
              <PoolFields />
            </Suspense>
          ) : (
            <>
              <TextField<Values> of="rate" decimal label={t('tariffs.rateYuan')} />
              {method === 'PER_METER' && <Tiers />}
              <ChoiceField<Values>
                of="rounding"
                label={t('tariffs.rounding')}
                options={ROUNDINGS.map((value) => ({ value, label: t(`words.rounding.${value}`) }))}
              />
            </>
          )}
          {!isShare(method) && <UnitField of="unitId" label={t('tariffs.onlyUnit')} optional />}
          {(isShare(method) || unitId === '') && (
            <fieldset className="tick-row">
              <legend>{t('tariffs.unitTypes')}</legend>
              {UNIT_TYPES.map((type) => (
                <TickField<Values> key={type} of="unitTypes" value={type} label={t(`words.unitType.${type}`)} />
              ))}
            </fieldset>
          )}
          <TextField<Values> of="from" label={t('tariffs.from')} type="date" />
          <TextField<Values> of="to" label={t('tariffs.to')} optional type="date" />
        </EntryForm>
      </Card>
    </Page>
  );
}

const MOST_TIERS = 5;

/** Dearer the more is used: each tier begins above the one before. */
function Tiers() {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray<Values>({ name: 'tiers' });
  return (
    <fieldset className="stack">
      <legend>{t('tariffs.tiers')}</legend>
      {fields.map(({ id }, at) => (
        <div key={id} className="button-row">
          <TextField<Values> of={`tiers.${at}.above`} decimal label={t('tariffs.tierAbove')} />
          <TextField<Values> of={`tiers.${at}.rate`} decimal label={t('tariffs.tierRate')} />
          <button type="button" className="link-button" onClick={() => remove(at)}>
            {t('tariffs.dropTier')}
          </button>
        </div>
      ))}
      {fields.length < MOST_TIERS && (
        <button type="button" className="plain-button" onClick={() => append({ above: '', rate: '' })}>
          {t('tariffs.addTier')}
        </button>
      )}
    </fieldset>
  );
}
