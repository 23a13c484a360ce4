import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { unwrap, workorderApi } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { labelOf } from '../../api/dictionaries';
import type { StockItem } from '../../api/types';
import { centsOf } from '../../ui/cents';
import { Dialog } from '../../ui/dialog';
import { ChoiceField, EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { useMaterials } from './use-stock';

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
  const client = useQueryClient();
  const { communities } = useCommunities();
  const materials = useMaterials();
  const only = communities.length === 1 ? communities[0]?.id : undefined;
  const entry = useEntry({
    schema: receipt,
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
      void client.invalidateQueries({ queryKey: ['stock'] });
      close();
      done?.(item);
    },
  });
  return (
    <Dialog title={t('stock.receive')} close={close}>
      <div className="card-body">
        <EntryForm entry={entry} label={t('stock.receive')} sendName={t('stock.receive')} cancel={close}>
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
          <TextField<Receipt> of="quantity" decimal label={t('stock.quantity')} autoFocus={of !== undefined} />
          <TextField<Receipt> of="cost" decimal label={t('stock.cost')} optional />
          <TextField<Receipt> of="supplier" label={t('stock.supplier')} optional most={60} />
          <TextField<Receipt> of="document" label={t('stock.document')} optional most={40} />
        </EntryForm>
      </div>
    </Dialog>
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
  const client = useQueryClient();
  const { unitOf } = useMaterials();
  const name = t(step === 'issues' ? 'stock.issue' : 'stock.return');
  const entry = useEntry({
    schema: forOrder,
    first: { number: wanted?.number ?? '', quantity: wanted ? String(wanted.quantity) : '' },
    send: (body, header) => unwrap(workorderApi.POST(`/stock/{id}/${step}`, { params: { path: { id: item.id }, header }, body })),
    done: () => {
      void client.invalidateQueries({ queryKey: ['stock'] });
      close();
    },
  });
  return (
    <Dialog title={name} close={close}>
      <div className="card-body">
        <EntryForm entry={entry} label={name} sendName={name} cancel={close}>
          <TextField<ForOrder> of="number" label={t('stock.number')} most={20} autoFocus={!wanted} />
          <TextField<ForOrder> of="quantity" decimal label={t('stock.quantityOf', { unit: unitOf(item.material) })} autoFocus={!!wanted} />
        </EntryForm>
      </div>
    </Dialog>
  );
}

const count = v.object({ counted: quantity, reason: words(200) });
type Counted = v.InferInput<typeof count>;

/** What lies there, counted by hand; a difference is for a second person. */
export function CountDialog({ item, close }: { item: StockItem; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { unitOf } = useMaterials();
  const entry = useEntry({
    schema: count,
    first: { counted: '', reason: '' },
    send: ({ counted, reason }, header) =>
      unwrap(
        workorderApi.POST('/stock/{id}/counts', {
          params: { path: { id: item.id }, header },
          body: { counted, ...(reason && { reason }) },
        }),
      ),
    done: () => {
      void client.invalidateQueries({ queryKey: ['stock'] });
      close();
    },
  });
  return (
    <Dialog title={t('stock.count')} close={close}>
      <div className="card-body">
        <EntryForm entry={entry} label={t('stock.count')} sendName={t('stock.count')} cancel={close}>
          <TextField<Counted> of="counted" decimal label={`${t('stock.counted')} ${unitOf(item.material)}`} autoFocus />
          <TextField<Counted> of="reason" label={t('stock.reason')} optional lines={2} most={200} />
        </EntryForm>
      </div>
    </Dialog>
  );
}

const least = v.object({ minimum: v.union([v.literal(''), quantity]) });
type Least = v.InferInput<typeof least>;

/** The least that should lie there; less is said to be low. */
export function MinimumDialog({ item, close }: { item: StockItem; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const entry = useEntry({
    schema: least,
    first: { minimum: item.minimum === undefined ? '' : String(item.minimum) },
    version: () => item.version,
    read: ['stock'],
    send: ({ minimum }, header) =>
      unwrap(
        workorderApi.PUT('/stock/{id}/minimum', {
          params: { path: { id: item.id }, header: { ...header, 'If-Match': `"${item.version}"` } },
          body: minimum === '' ? {} : { minimum },
        }),
      ),
    done: () => {
      void client.invalidateQueries({ queryKey: ['stock'] });
      close();
    },
  });
  return (
    <Dialog title={t('stock.setMinimum')} close={close}>
      <div className="card-body">
        <EntryForm entry={entry} label={t('stock.setMinimum')} sendName={t('stock.setMinimum')} cancel={close}>
          <TextField<Least> of="minimum" decimal label={t('stock.least')} optional autoFocus />
          <p className="meta">{t('stock.leastHint')}</p>
        </EntryForm>
      </div>
    </Dialog>
  );
}
