import { useTranslation } from 'react-i18next';
import { useDictionary } from '../../../api/dictionaries';
import { yuan } from '../../../i18n/money';
import { centsOf } from '../../../ui/cents';
import { useDraft } from '../../../ui/drafts';
import { PhoneSheet } from '../../../ui/phone/sheet';
import type { Used } from './commands';
import type { Line } from './materials-sheet';
import { noteOf } from './notes';
import type { MyOrder } from './pending';

/** What was done, in a sentence that is there already, and what it costs. */
export function CompleteSheet({
  order,
  materials,
  send,
  close,
}: {
  order: MyOrder;
  materials: Line[];
  send: (done: { result: string; materials: Used[]; labourCents: number }) => void;
  close: () => void;
}) {
  const { t } = useTranslation();
  const words = useDictionary('material');
  const names = materials.map(({ code }) => words.labelOf(code)).join(t('phone.comma'));
  const usual = names ? t('technician.complete.replaced', { names }) : t('technician.complete.repaired');
  const draft = useDraft(noteOf.completion(order.id), { result: usual, labour: '' });
  const { result, labour } = draft.value;
  const labourCents = labour.trim() === '' ? 0 : centsOf(labour, 0);
  const parts = materials.reduce((sum, { code, quantity }) => sum + priceOf(words.entries, code) * quantity, 0);
  const sendable = result.trim() !== '' && labourCents !== undefined;
  return (
    <PhoneSheet
      title={t('technician.complete.title')}
      sendName={t('technician.complete.send')}
      sendable={sendable}
      send={() => {
        if (labourCents === undefined) return;
        send({ result: result.trim(), labourCents, materials: materials.map(({ code, quantity }) => ({ material: code, quantity })) });
      }}
      close={close}
    >
      <div className="phone-field">
        <label htmlFor="work-result">{t('technician.complete.result')}</label>
        <textarea
          id="work-result"
          maxLength={2000}
          value={result}
          onChange={(event) => draft.set({ result: event.target.value, labour })}
        />
      </div>
      <div className="phone-field">
        <label htmlFor="work-labour">{t('technician.complete.labour')}</label>
        <input
          id="work-labour"
          inputMode="decimal"
          aria-invalid={labourCents === undefined || undefined}
          value={labour}
          placeholder="0.00"
          onChange={(event) => draft.set({ result, labour: event.target.value })}
        />
      </div>
      <p className="phone-title">
        <span>{t('technician.complete.total')}</span>
        <strong>{yuan(parts + (labourCents ?? 0))}</strong>
      </p>
    </PhoneSheet>
  );
}

function priceOf(entries: { code: string; attributes: Record<string, string> }[], code: string): number {
  return Number(entries.find((entry) => entry.code === code)?.attributes.priceCents ?? 0);
}
