import { Checkbox, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { centsOf } from '../../ui/cents';
import { Field } from '../../ui/field';
import type { FieldsProps } from './command-fields';
import { PartLines } from './part-lines';

/** What it would cost, and whether work waits for the answer. */
export function QuoteFields({ body, missing, change }: Pick<FieldsProps, 'body' | 'missing' | 'change'>) {
  const { t } = useTranslation();
  return (
    <>
      <PartLines lines={body.lines ?? []} missing={missing.includes('lines')} change={(lines) => change({ lines })} />
      <Field of="labourCents" name={t('orders.form.labour')} optional>
        {(ids) => (
          <InputNumber
            {...ids}
            min={0}
            max={100_000}
            precision={2}
            style={{ width: 140 }}
            value={(body.labourCents ?? 0) / 100}
            inputMode="decimal"
            onChange={(yuan) => change({ labourCents: centsOf((yuan ?? 0).toFixed(2), 0) })}
          />
        )}
      </Field>
      <Field of="note" name={t('work.quote.note')} optional>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={2}
            maxLength={500}
            value={body.note ?? ''}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
      <Checkbox checked={body.waits ?? true} onChange={(event) => change({ waits: event.target.checked })}>
        {t('work.quote.waits')}
      </Checkbox>
    </>
  );
}
