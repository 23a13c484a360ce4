import { useTranslation } from 'react-i18next';
import { useDictionary } from '../../../api/dictionaries';
import type { QueuedPhoto } from '../../../api/outbox';
import { yuan } from '../../../i18n/money';
import { centsOf } from '../../../ui/cents';
import { useDraft } from '../../../ui/drafts';
import { PhoneSheet } from '../../../ui/phone/sheet';
import { checksOf } from '../../../ui/checklist';
import type { Done } from './commands';
import type { Line } from './materials-sheet';
import { noteOf, type CompletionNote } from './notes';
import type { MyOrder } from './pending';
import { SignatureField } from './signature-field';

const MOST_LABOUR_CENTS = 100_000_00;

/** What was done, in a sentence that is there already, what was looked at, what it costs, and who says so. */
export default function CompleteSheet({
  order,
  materials,
  signature,
  sign,
  send,
  close,
}: {
  order: MyOrder;
  materials: Line[];
  signature: QueuedPhoto | undefined;
  sign: (picture: Blob | undefined) => void;
  send: (done: Done) => void;
  close: () => void;
}) {
  const { t } = useTranslation();
  const words = useDictionary('material');
  const types = useDictionary('request-type');
  const type = types.entries.find(({ code }) => code === order.type);
  const checks = checksOf(type);
  const mustSign = type?.attributes.signature === 'true';
  const names = materials.map(({ code }) => words.labelOf(code)).join(t('phone.comma'));
  const usual = names ? t('work.complete.replaced', { names }) : t('work.complete.repaired');
  const draft = useDraft<CompletionNote>(noteOf.completion(order.id), { result: usual, labour: '' });
  const { result, labour, checked = [], unsigned = '' } = draft.value;
  const set = (part: Partial<CompletionNote>) => draft.set((before) => ({ ...before, ...part }));
  /** Whoever else pays is not told a price here. */
  const charges = (order.paidBy?.payer ?? 'OWNER') === 'OWNER';
  const typed = !charges || labour.trim() === '' ? 0 : centsOf(labour, 0);
  const labourCents = typed !== undefined && typed <= MOST_LABOUR_CENTS ? typed : undefined;
  const parts = !charges ? 0 : materials.reduce((sum, { code, quantity }) => sum + priceOf(words.entries, code) * quantity, 0);
  const open = checks.filter(({ item, required }) => required && !checked.includes(item)).length;
  const isSigned = !mustSign || signature !== undefined || unsigned.trim() !== '';
  const sendable = result.trim() !== '' && labourCents !== undefined && open === 0 && isSigned;
  return (
    <PhoneSheet
      title={t('work.complete.title')}
      sendName={t('work.complete.send')}
      sendable={sendable}
      send={() => {
        if (labourCents === undefined) return;
        send({
          result: result.trim(),
          labourCents,
          materials: materials.map(({ code, quantity }) => ({ material: code, quantity })),
          ...(checks.length > 0 && { checked: checks.map(({ item }) => item).filter((item) => checked.includes(item)) }),
          ...(!signature && unsigned.trim() && { unsigned: unsigned.trim() }),
        });
      }}
      close={close}
    >
      {checks.length > 0 && (
        <fieldset className="phone-field">
          <legend>{t('work.checks.title')}</legend>
          {checks.map(({ item, label, required }) => (
            <label key={item} className="phone-line">
              <input
                type="checkbox"
                checked={checked.includes(item)}
                onChange={({ target }) => set({ checked: target.checked ? [...checked, item] : checked.filter((one) => one !== item) })}
              />
              <span className="grow">{label}</span>
              {required && <span className="meta">{t('work.checks.required')}</span>}
            </label>
          ))}
          {open > 0 && (
            <p className="meta" role="status">
              {t('work.checks.open', { count: open })}
            </p>
          )}
        </fieldset>
      )}
      <div className="phone-field">
        <label htmlFor="work-result">{t('work.complete.result')}</label>
        <textarea id="work-result" maxLength={2000} value={result} onChange={(event) => set({ result: event.target.value })} />
      </div>
      {charges && (
        <div className="phone-field">
          <label htmlFor="work-labour">{t('work.complete.labour')}</label>
          <input
            id="work-labour"
            inputMode="decimal"
            aria-invalid={labourCents === undefined || undefined}
            aria-describedby={labourCents === undefined ? 'work-labour-wrong' : undefined}
            value={labour}
            placeholder="0.00"
            onChange={(event) => set({ labour: event.target.value })}
          />
          {labourCents === undefined && (
            <span id="work-labour-wrong" className="wrong" role="alert">
              {t('work.complete.labourWrong')}
            </span>
          )}
        </div>
      )}
      <p className="phone-title">
        <span>{t('work.complete.total')}</span>
        <strong>{yuan(parts + (labourCents ?? 0))}</strong>
      </p>
      <SignatureField
        must={mustSign}
        signature={signature}
        sign={sign}
        unsigned={unsigned}
        excuse={(reason) => set({ unsigned: reason })}
      />
    </PhoneSheet>
  );
}

function priceOf(entries: { code: string; attributes: Record<string, string> }[], code: string): number {
  return Number(entries.find((entry) => entry.code === code)?.attributes.priceCents ?? 0);
}
