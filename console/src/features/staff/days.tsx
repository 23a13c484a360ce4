import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { later } from '../../ui/day';
import { TextField } from '../../ui/entry-form';
import { useToday } from '../../ui/now';
import css from './staff.module.css';

/** A form that says something from a day until a day. */
export function withDays<Fields extends v.ObjectEntries>(fields: Fields) {
  return v.object({ ...fields, from: v.pipe(v.string(), v.isoDate()), to: v.pipe(v.string(), v.isoDate()) });
}

/** Proposed: from today, for a week. */
export function useWeek() {
  const from = useToday();
  return { from, to: later(from, 7) };
}

export function DayFields() {
  const { t } = useTranslation();
  return (
    <div className={css.staffPair}>
      <TextField<{ from: string; to: string }> of="from" label={t('staff.from')} type="date" />
      <TextField<{ from: string; to: string }> of="to" label={t('staff.to')} type="date" />
    </div>
  );
}
