import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import type { FieldsProps } from './command-fields';
import { LabourField } from './labour-field';
import { PartLines } from './part-lines';

/** What it would cost, and whether work waits for the answer. */
export function QuoteFields({ body, missing, change }: Pick<FieldsProps, 'body' | 'missing' | 'change'>) {
  const { t } = useTranslation();
  return (
    <>
      <PartLines lines={body.lines ?? []} missing={missing.includes('lines')} change={(lines) => change({ lines })} />
      <LabourField body={body} change={change} />
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
