import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { centsOf } from '../../ui/cents';
import { Field } from '../../ui/field';
import type { FieldsProps } from './command-fields';

/** What the owner pays for the work itself. */
export function LabourField({ body, change }: Pick<FieldsProps, 'body' | 'change'>) {
  const { t } = useTranslation();
  return (
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
  );
}
