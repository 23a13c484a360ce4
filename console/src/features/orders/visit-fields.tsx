import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { orderWindowsQuery } from '../../api/windows';
import { learnWords } from '../../i18n';
import { Field } from '../../ui/field';
import type { FieldsProps } from './command-fields';

/** It comes with its words. */
const WindowChoice = lazy(async () => (await Promise.all([import('../../ui/window-choice'), learnWords('report')]))[0]);

/** When somebody comes instead: what the roster can keep by now. */
export function VisitFields({ order, body, missing, change }: Pick<FieldsProps, 'order' | 'body' | 'missing' | 'change'>) {
  const { t } = useTranslation();
  const windows = useQuery(orderWindowsQuery(order.id));
  return (
    <Field of="from" name={t('orders.form.visit')} missing={missing.includes('from')}>
      {({ id }) => (
        <WindowChoice
          id={id}
          windows={windows}
          wish={body.day && body.from ? { day: body.day, from: body.from } : undefined}
          choose={(wish) => change({ day: wish?.day, from: wish?.from })}
          label={t('orders.form.visit')}
          none={t('orders.form.noVisit')}
          nothing={t('orders.form.choose')}
        />
      )}
    </Field>
  );
}
