import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { unwrap, workorderApi } from '../../api/client';
import { conditional } from '../../api/command';
import { useCommunities } from '../../api/communities';
import { labelOf } from '../../api/dictionaries';
import type { StockItem } from '../../api/types';
import { centsOf } from '../../ui/cents';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, TextField, useEntry } from '../../ui/entry-form';
import { useInUnit, useMaterials } from './use-stock';

const quantity = v.pipe(v.string(), v.trim(), v.regex(/^\d{1,6}(\.\d{1,3})?$/), v.transform(Number));
const some = v.pipe(quantity, v.minValue(0.001));
const yuan = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\d{1,6}(\.\d{1,2})?$/),
  v.transform((typed) => centsOf(typed, 0)),
);
const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));

const receipt = v.object({
  communityId: v.pipe(v.string(), v.nonEmpty()),
  material: v.pipe(v.string(), v.nonEmpty()),
  quantity: some,
  cost: v.union([v.literal(''), yuan]),
  supplier: words(60),
  document: words(40),
});
type Receipt = v.InferInput<typeof receipt>;

/** Goods that came, of one material; where it is opened from one, that one. */
export function ReceiptDialog({
  of,
  community,
  close,
  done,
}: {
  of?: StockItem;
  community?: string;
  close: () => void;
  done?: (item: StockItem) => void;
}) {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const materials = useMaterials();
  const inUnit = useInUnit();
  const only = communities.length === 1 ? communities[0]?.id : undefined;
  const entry = useEntry({
    schema: receipt,
    read: ['stock'],
    first: {
      communityId: of?.communityId ?? community ?? only ?? '',
      material: of?.material ?? '',
      quantity: '',
      cost: '',
      supplier: '',
      document: '',
    },
    send: ({ cost, supplier, document, ...rest }, header) =>
      unwrap(
        workorderApi.POST('/stock/receipts', {
          params: { header },
          body: {
            ...rest,
            ...(cost !== '' && { unitCostCents: cost }),
            ...(supplier && { supplier }),
            ...(document && { document }),
          },
        }),
      ),
    done: (item) => {
      close();
      done?.(item);
    },
  });
  return (
    <EntryDialog title={t('stock.receive')} entry={entry} close={close}>
      {!of && (
        <>
          <ChoiceField<Receipt>
            of="communityId"
            label={t('stock.community')}
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ChoiceField<Receipt>
            of="material"
            label={t('stock.material')}
            options={materials.entries.map((one) => ({ value: one.code, label: labelOf(one) ?? one.code }))}
          />
        </>
      )}
      <TextField<Receipt>
        of="quantity"
        decimal
        label={inUnit(t('stock.quantity'), entry.form.watch('material'))}
        autoFocus={of !== undefined}
      />
      <TextField<Receipt> of="cost" decimal label={t('stock.cost')} optional />
      <TextField<Receipt> of="supplier" label={t('stock.supplier')} optional most={60} />
      <TextField<Receipt> of="document" label={t('stock.document')} optional most={40} />
    </EntryDialog>
  );
}

const forOrder = v.object({ number: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(20)), quantity: some });
type ForOrder = v.InferInput<typeof forOrder>;

/** Handed out for an order, or brought back from one. */
export function OrderDialog({
  item,
  step,
  wanted,
  close,
}: {
  item: StockItem;
  step: 'issues' | 'returns';
  /** The order that is asked for, where one was pressed. */
  wanted?: { number: string; quantity: number };
  close: () => void;
}) {
  const { t } = useTranslation();
  const inUnit = useInUnit();
  const name = t(step === 'issues' ? 'stock.issue' : 'stock.return');
  const entry = useEntry({
    schema: forOrder,
    read: ['stock'],
    first: { number: wanted?.number ?? '', quantity: wanted ? String(wanted.quantity) : '' },
    send: (body, header) => unwrap(workorderApi.POST(`/stock/{id}/${step}`, { params: { path: { id: item.id }, header }, body })),
    done: close,
  });
  return (
    <EntryDialog title={name} entry={entry} close={close}>
      <TextField<ForOrder> of="number" label={t('stock.number')} most={20} autoFocus={!wanted} />
      <TextField<ForOrder> of="quantity" decimal label={inUnit(t('stock.quantity'), item.material)} autoFocus={!!wanted} />
    </EntryDialog>
  );
}

const count = v.object({ counted: quantity, reason: words(200) });
type Counted = v.InferInput<typeof count>;

/** What lies there, counted by hand; a difference is for a second person. */
export function CountDialog({ item, close }: { item: StockItem; close: () => void }) {
  const { t } = useTranslation();
  const inUnit = useInUnit();
  const entry = useEntry({
    schema: count,
    read: ['stock'],
    first: { counted: '', reason: '' },
    send: ({ counted, reason }, header) =>
      unwrap(
        workorderApi.POST('/stock/{id}/counts', {
          params: { path: { id: item.id }, header },
          body: { counted, ...(reason && { reason }) },
        }),
      ),
    done: close,
  });
  return (
    <EntryDialog title={t('stock.count')} entry={entry} close={close}>
      <TextField<Counted> of="counted" decimal label={inUnit(t('stock.counted'), item.material)} autoFocus />
      <TextField<Counted> of="reason" label={t('stock.reason')} optional lines={2} most={200} />
    </EntryDialog>
  );
}

const least = v.object({ minimum: v.union([v.literal(''), quantity]) });
type Least = v.InferInput<typeof least>;

/** The least that should lie there; less is said to be low. */
export function MinimumDialog({ item, close }: { item: StockItem; close: () => void }) {
  const { t } = useTranslation();
  const inUnit = useInUnit();
  const entry = useEntry({
    schema: least,
    read: ['stock'],
    first: { minimum: item.minimum === undefined ? '' : String(item.minimum) },
    version: () => item.version,
    send: ({ minimum }, header) =>
      unwrap(
        workorderApi.PUT('/stock/{id}/minimum', {
          params: { path: { id: item.id }, header: conditional(header) },
          body: minimum === '' ? {} : { minimum },
        }),
      ),
    done: close,
  });
  return (
    <EntryDialog title={t('stock.setMinimum')} entry={entry} close={close}>
      <TextField<Least> of="minimum" decimal label={inUnit(t('stock.least'), item.material)} optional autoFocus />
      <p className="meta">{t('stock.leastHint')}</p>
    </EntryDialog>
  );
}
