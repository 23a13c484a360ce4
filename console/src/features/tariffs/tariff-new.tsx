import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import * as v from 'valibot';
import { billingApi, unwrap } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { paths } from '../../app/paths';
import { ChoiceField, EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { Card, Page } from '../../ui/page';
import { useScope } from '../../ui/scope';

const ITEMS = ['PROPERTY', 'PARKING', 'SHARED_UTILITIES', 'REFUSE', 'LIFT', 'OTHER'] as const;
const METHODS = ['PER_AREA', 'PER_UNIT'] as const;
const ROUNDINGS = ['CENT', 'JIAO', 'YUAN'] as const;
const UNIT_TYPES = ['DWELLING', 'SHOP', 'OFFICE', 'STORAGE'] as const;

const schema = v.object({
  communityId: v.pipe(v.string(), v.nonEmpty()),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60)),
  nameEn: v.pipe(v.string(), v.trim(), v.maxLength(60)),
  feeItem: v.picklist(ITEMS),
  method: v.picklist(METHODS),
  rate: v.pipe(v.string(), v.trim(), v.regex(/^\d{1,7}(\.\d{1,4})?$/), v.transform(Number), v.minValue(0.0001)),
  rounding: v.picklist(ROUNDINGS),
  unitTypes: v.array(v.picklist(UNIT_TYPES)),
  from: v.pipe(v.string(), v.isoDate()),
  to: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
});

type Values = v.InferInput<typeof schema>;

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
    rounding: 'CENT',
    unitTypes: [],
    from: '',
    to: '',
  };
  const entry = useEntry({
    schema,
    first,
    draft: 'tariff',
    send: ({ nameEn, to, ...values }, header) =>
      unwrap(billingApi.POST('/tariffs', { params: { header }, body: { ...values, ...(nameEn && { nameEn }), ...(to && { to }) } })),
    done: (tariff) => void navigate(paths.tariff(tariff.id), { replace: true }),
  });
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
            options={ITEMS.map((value) => ({ value, label: t(`words.feeItem.${value}`) }))}
          />
          <ChoiceField<Values>
            of="method"
            label={t('tariffs.method')}
            options={METHODS.map((value) => ({ value, label: t(`tariffs.methods.${value}`) }))}
          />
          <TextField<Values> of="rate" decimal label={t('tariffs.rateYuan')} />
          <ChoiceField<Values>
            of="rounding"
            label={t('tariffs.rounding')}
            options={ROUNDINGS.map((value) => ({ value, label: t(`words.rounding.${value}`) }))}
          />
          <fieldset className="tick-row">
            <legend>{t('tariffs.unitTypes')}</legend>
            {UNIT_TYPES.map((type) => (
              <TickField<Values> key={type} of="unitTypes" value={type} label={t(`words.unitType.${type}`)} />
            ))}
          </fieldset>
          <TextField<Values> of="from" label={t('tariffs.from')} type="date" />
          <TextField<Values> of="to" label={t('tariffs.to')} optional type="date" />
        </EntryForm>
      </Card>
    </Page>
  );
}
