import { useEffect, useEffectEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { candidatesQuery } from '../../api/candidates';
import { Field } from '../../ui/field';
import type { FieldsProps } from './command-fields';

const MOST = 5;

/** Who helps from now on: technicians of the community, off duty or full ones too, since somebody has asked them. */
export function HelpersField({ order, body, change }: Pick<FieldsProps, 'order' | 'body' | 'change'>) {
  const { t } = useTranslation();
  const candidates = useQuery(candidatesQuery(order.id));
  const now = order.helpers.map(({ technicianId }) => technicianId);
  const begin = useEffectEvent(() => body.helperIds ?? change({ helperIds: now }));
  // Whoever sends the form as it opens changes nothing.
  useEffect(() => void begin(), []);
  return (
    <Field of="helperIds" name={t('words.command.SET_HELPERS')} optional>
      {(ids) => (
        <Select
          {...ids}
          mode="multiple"
          maxCount={MOST}
          loading={candidates.isPending}
          placeholder={t('orders.form.choose')}
          value={body.helperIds ?? now}
          onChange={(helperIds: string[]) => change({ helperIds })}
          optionFilterProp="label"
          options={(candidates.data ?? [])
            .filter(({ technicianId }) => technicianId !== order.assignment?.technicianId)
            .map(({ technicianId, name, openOrders }) => ({
              value: technicianId,
              label: `${name} ${t('dispatching.reason.LOAD', { n: openOrders })}`,
            }))}
        />
      )}
    </Field>
  );
}
