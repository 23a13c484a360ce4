import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { number } from '../../i18n/money';
import { sayDay } from '../../i18n/times';
import { Card } from '../../ui/page';
import { kindsOf, monthsOf, readHours, WEEKDAYS, type DayKind } from './calendar-facts';
import css from './calendar.module.css';
import type { Typed } from './use-calendars';

/** What follows the name of a day that is not as the week says. */
const MARKED: readonly DayKind[] = ['holiday', 'swapped'];

/** The whole year at a look, as it will be with what is typed beside it. */
export function YearGrid({ year }: { year: number }) {
  const { t } = useTranslation();
  const { control } = useFormContext<Typed>();
  const { week, holidays, workdays } = useWatch({ control }) as Typed;
  const months = useMemo(() => monthsOf(year), [year]);
  const kindOf = kindsOf({ week: WEEKDAYS.map((day) => ({ day, hours: readHours(week[day]) ?? [] })), holidays, workdays });
  const worked = months.flat(2).filter((date) => date && ['worked', 'swapped'].includes(kindOf(date).kind)).length;
  return (
    <Card title={t('calendars.year', { year })} aside={t('calendars.worked', { n: number(worked) })}>
      <ul className={css.legend}>
        {(['worked', 'free', 'holiday', 'swapped'] as const).map((kind) => (
          <li key={kind}>
            <span className={css.day} data-kind={kind} aria-hidden="true" /> {t(`calendars.kinds.${kind}`)}
          </li>
        ))}
      </ul>
      <div className={css.months}>
        {months.map((weeks, month) => (
          // eslint-disable-next-line no-restricted-syntax -- weeks and weekdays
          <table key={month} className={css.month}>
            <caption>{sayDay(`${year}-${String(month + 1).padStart(2, '0')}-01`, { month: 'long' })}</caption>
            <thead>
              <tr>
                {WEEKDAYS.map((day) => (
                  <th key={day} scope="col">
                    <abbr title={t(`calendars.weekdays.${day}`)}>{t(`calendars.short.${day}`)}</abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((days, week) => (
                <tr key={week}>
                  {days.map((date, i) => {
                    const found = date ? kindOf(date) : undefined;
                    return (
                      <td key={date ?? i} className={date && css.day} data-kind={found?.kind} title={found?.name}>
                        {date && Number(date.slice(8))}
                        {found && MARKED.includes(found.kind) && (
                          <span className={css.dayMark}>{t(`calendars.marks.${found.kind as 'holiday' | 'swapped'}`)}</span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Card>
  );
}
