import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import { conditional, type CommandHeaders } from '../../api/command';
import type { CalendarYear } from '../../api/types';
import { hoursText, readHours, WEEKDAYS } from './calendar-facts';

/** The newest year first. */
export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: ({ signal }) => unwrap(ownerApi.GET('/calendars', { signal })),
});

const hours = v.pipe(
  v.string(),
  v.check((text) => readHours(text) !== undefined),
  v.transform((text) => readHours(text) ?? []),
);
const days = v.array(v.object({ date: v.string(), name: v.string() }));

export const schema = v.pipe(
  v.object({
    week: v.object({
      MONDAY: hours,
      TUESDAY: hours,
      WEDNESDAY: hours,
      THURSDAY: hours,
      FRIDAY: hours,
      SATURDAY: hours,
      SUNDAY: hours,
    }),
    holidays: days,
    workdays: days,
  }),
  v.transform(({ week, ...special }) => ({
    ...special,
    week: WEEKDAYS.map((day) => ({ day, hours: week[day] })).filter((one) => one.hours.length > 0),
  })),
);

export type Typed = v.InferInput<typeof schema>;
type Facts = v.InferOutput<typeof schema>;

/** A year as its form has it; one that is new has the hours of the year before and no holidays yet. */
export function typed(known: CalendarYear | undefined, before: CalendarYear | undefined): Typed {
  const { week = [] } = known ?? before ?? {};
  const textOf = (day: (typeof WEEKDAYS)[number]) => hoursText(week.find((one) => one.day === day)?.hours ?? []);
  return {
    week: Object.fromEntries(WEEKDAYS.map((day) => [day, textOf(day)])) as Typed['week'],
    holidays: known?.holidays ?? [],
    workdays: known?.workdays ?? [],
  };
}

export function sendYear(year: number, known: CalendarYear | undefined) {
  return (facts: Facts, header: CommandHeaders): Promise<CalendarYear> =>
    known
      ? unwrap(ownerApi.PUT('/calendars/{year}', { params: { path: { year }, header: conditional(header) }, body: facts }))
      : unwrap(ownerApi.POST('/calendars', { params: { header }, body: { year, ...facts } }));
}
