import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, workorderApi } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useDictionary } from '../../../api/dictionaries';
import { useTakeOrder } from '../../../api/orders';
import type { Order } from '../../../api/types';
import { yuan } from '../../../i18n/money';
import { centsOf, typedAmount } from '../../../ui/cents';
import { useDraft } from '../../../ui/drafts';
import { PhoneSheet } from '../../../ui/phone/sheet';
import { Refused } from '../../../ui/states';
import { MaterialsSheet, type Line } from './materials-sheet';

const MOST_LABOUR_CENTS = 100_000_00;

/** What it would cost: first what it takes, then the work itself. */
export default function QuoteSheet({ order, close }: { order: Order; close: () => void }) {
  const { t } = useTranslation();
  const [materials, take] = useState<Line[]>();
  return materials === undefined ? (
    <MaterialsSheet
      title={t('work.quote.materials')}
      first={order.quote?.materials.map(({ code, quantity }) => ({ code, quantity })) ?? []}
      draft={`quoting.${order.id}`}
      send={take}
      close={close}
    />
  ) : (
    <PriceSheet order={order} materials={materials} close={close} />
  );
}

function PriceSheet({ order, materials, close }: { order: Order; materials: Line[]; close: () => void }) {
  const { t } = useTranslation();
  const taken = useTakeOrder();
  const { entries } = useDictionary('material');
  const before = order.quote;
  const draft = useDraft(`quote.${order.id}`, {
    labour: before && before.labour.cents > 0 ? typedAmount(before.labour.cents) : '',
    note: before?.note ?? '',
    waits: true,
  });
  const { labour, note, waits } = draft.value;
  const set = (part: Partial<typeof draft.value>) => draft.set((known) => ({ ...known, ...part }));
  const typed = labour.trim() === '' ? 0 : centsOf(labour, 0);
  const labourCents = typed !== undefined && typed <= MOST_LABOUR_CENTS ? typed : undefined;
  const parts = materials.reduce(
    (sum, { code, quantity }) => sum + Number(entries.find((entry) => entry.code === code)?.attributes.priceCents ?? 0) * quantity,
    0,
  );
  const quoting = useCommand(
    (cents: number, header) =>
      unwrap(
        workorderApi.POST('/orders/{id}/quote', {
          params: { path: { id: order.id }, header },
          body: {
            materials: materials.map(({ code, quantity }) => ({ material: code, quantity })),
            labourCents: cents,
            waits,
            ...(note.trim() && { note: note.trim() }),
          },
        }),
      ),
    {
      onSuccess: (after) => {
        draft.clear();
        taken(after);
        close();
      },
    },
  );
  return (
    <PhoneSheet
      title={t('words.command.QUOTE')}
      sendName={t('work.quote.send', { amount: yuan(parts + (labourCents ?? 0)) })}
      sendable={labourCents !== undefined && parts + labourCents > 0 && !quoting.isPending}
      send={() => labourCents !== undefined && quoting.mutate(labourCents)}
      close={close}
    >
      <div className="phone-field">
        <label htmlFor="quote-labour">{t('work.complete.labour')}</label>
        <input
          id="quote-labour"
          inputMode="decimal"
          aria-invalid={labourCents === undefined || undefined}
          value={labour}
          placeholder="0.00"
          onChange={(event) => set({ labour: event.target.value })}
        />
        {labourCents === undefined && (
          <span className="wrong" role="alert">
            {t('work.complete.labourWrong')}
          </span>
        )}
      </div>
      <div className="phone-field">
        <label htmlFor="quote-note">{t('work.quote.note')}</label>
        <textarea id="quote-note" maxLength={500} value={note} onChange={(event) => set({ note: event.target.value })} />
      </div>
      <label className="phone-line">
        <input type="checkbox" checked={waits} onChange={(event) => set({ waits: event.target.checked })} />
        <span className="grow">{t('work.quote.waits')}</span>
      </label>
      <Refused problem={quoting.error} />
    </PhoneSheet>
  );
}
