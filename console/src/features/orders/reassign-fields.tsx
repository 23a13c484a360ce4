import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { candidatesQuery } from '../../api/candidates';
import { Field } from '../../ui/field';
import type { FieldsProps } from './command-fields';

/** Whom it goes to: those who pass the filters, the best first. */
export function ReassignFields({ order, body, missing, change }: Omit<FieldsProps, 'form'>) {
  const { t } = useTranslation();
  const candidates = useQuery(candidatesQuery(order.id));
  return (
    <Field of="technicianId" name={t('orders.form.technician')} missing={missing.includes('technicianId')}>
      {(ids) => (
        <Select
          {...ids}
          loading={candidates.isPending}
          placeholder={t('orders.form.choose')}
          value={body.technicianId}
          onChange={(technicianId: string) => change({ technicianId })}
          options={(candidates.data ?? [])
            .filter(({ eligible, technicianId }) => eligible && technicianId !== order.assignment?.technicianId)
            .map(({ technicianId, name, points, openOrders }) => ({
              value: technicianId,
              label: `${name} ${t('dispatching.points', { n: points })} ${t('dispatching.reason.LOAD', { n: openOrders })}`,
            }))}
        />
      )}
    </Field>
  );
}
