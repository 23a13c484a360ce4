import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Payer } from '../../api/types';
import { Field } from '../../ui/field';
import type { FieldsProps } from './command-fields';

const PAYERS: Payer[] = ['BUILDER', 'OWNER', 'PROPERTY', 'MAINTENANCE_FUND'];

/** Who pays instead; of what belongs to all no household does. */
export function PayerFields({ order, body, missing, change }: Pick<FieldsProps, 'order' | 'body' | 'missing' | 'change'>) {
  const { t } = useTranslation();
  return (
    <Field of="payer" name={t('words.command.SET_PAYER')} missing={missing.includes('payer')}>
      {(ids) => (
        <Select
          {...ids}
          placeholder={t('orders.form.choose')}
          value={body.payer}
          onChange={(payer: Payer) => change({ payer })}
          options={PAYERS.filter((payer) => order.unitId || payer !== 'OWNER').map((value) => ({
            value,
            label: t(`report.payer.${value}`),
          }))}
        />
      )}
    </Field>
  );
}
