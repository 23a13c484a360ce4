import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OPEN, ordersQuery } from '../../api/orders';
import { Field } from '../../ui/field';
import { useOrderTitle } from '../../ui/order-title';
import { useSettled } from '../../ui/settled';
import type { FieldsProps } from './command-fields';

/** Which order it is the same as: those of its kind first, any open one of the community by number or unit. */
export function MergeFields({ order, body, missing, change }: Omit<FieldsProps, 'form'>) {
  const { t } = useTranslation();
  const titleOf = useOrderTitle();
  const [typed, type] = useState('');
  const q = useSettled(typed.trim(), 150);
  const found = useQuery({
    ...ordersQuery({ community: order.communityId, status: OPEN, ...(q ? { q } : { type: order.type }), limit: 20 }),
    placeholderData: keepPreviousData,
  });
  return (
    <Field of="leadId" name={t('orders.form.lead')} missing={missing.includes('leadId')}>
      {(ids) => (
        <>
          <Select
            {...ids}
            showSearch={{ filterOption: false, searchValue: typed, onSearch: type }}
            loading={found.isFetching}
            placeholder={t('orders.form.leadFind')}
            value={body.leadId}
            onChange={(leadId: string) => change({ leadId })}
            options={(found.data?.items ?? [])
              .filter(({ id }) => id !== order.id)
              .map((one) => ({
                value: one.id,
                label: [one.number, one.unitLabel ?? t('orders.facts.publicArea'), titleOf(one), t(`words.status.${one.status}`)].join(' '),
              }))}
          />
          <span className="meta">{t('orders.form.leadHint')}</span>
        </>
      )}
    </Field>
  );
}
