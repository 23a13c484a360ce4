import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CalendarYear } from '../../api/types';
import { useAddress } from '../../ui/address';
import { EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { useToday } from '../../ui/now';
import { Card, Page, TabRow } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { toast } from '../../ui/toast';
import { WEEKDAYS } from './calendar-facts';
import css from './calendar.module.css';
import { SpecialDays } from './special-days';
import { calendarsQuery, schema, sendYear, typed, type Typed } from './use-calendars';
import { YearGrid } from './year-grid';

/** When the group works, year by year: promises in business hours are counted by it. */
export default function Calendar() {
  const { t } = useTranslation();
  const years = useQuery(calendarsQuery);
  const { params, change } = useAddress();
  const thisYear = Number(useToday().slice(0, 4));
  return (
    <Page title={t('calendars.title')}>
      <Loaded query={years} lines={12}>
        {(known) => {
          const next = Math.max(thisYear - 1, ...known.map(({ year }) => year)) + 1;
          const asked = Number(params.get('year'));
          const offered = [...known.map(({ year }) => year).toReversed(), next];
          const year = offered.includes(asked) ? asked : usual(known, thisYear, next);
          const one = known.find((each) => each.year === year);
          return (
            <>
              <TabRow
                label={t('calendars.years')}
                tabs={offered.map((each) => ({
                  name: String(each),
                  label: each === next ? t('calendars.enter', { year: each }) : t('calendars.year', { year: each }),
                }))}
                shown={String(year)}
                show={(chosen) => change({ year: chosen })}
              />
              <Year key={`${year} ${one?.version}`} year={year} known={one} before={known[0]} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** This year's, or the newest that there is. */
function usual(known: readonly CalendarYear[], now: number, next: number): number {
  return known.find(({ year }) => year === now)?.year ?? known[0]?.year ?? next;
}

function Year({ year, known, before }: { year: number; known?: CalendarYear; before?: CalendarYear }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema,
    first: typed(known, before),
    send: sendYear(year, known),
    version: () => known?.version,
    read: calendarsQuery.queryKey,
    draft: `calendar-${year}-${known?.version ?? 0}`,
    done: () => toast(t('calendars.saved', { year })),
  });
  return (
    <EntryForm entry={entry} label={t('calendars.year', { year })} sendName={t('calendars.save', { year })} stale={t('calendars.stale')}>
      {!known && <p className="meta">{t('calendars.notYet', { year })}</p>}
      <div className={css.calendarColumns}>
        <YearGrid year={year} />
        <div className={css.calendarSide}>
          <Card title={t('calendars.special')}>
            <SpecialDays year={year} />
          </Card>
          <Card title={t('calendars.week')}>
            <div className={css.weekHours}>
              <p className="meta">{t('calendars.weekHint')}</p>
              {WEEKDAYS.map((day) => (
                <TextField<Typed> key={day} of={`week.${day}`} label={t(`calendars.weekdays.${day}`)} most={80} />
              ))}
            </div>
          </Card>
        </div>
      </div>
    </EntryForm>
  );
}
