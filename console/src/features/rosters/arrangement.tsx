import { useQuery } from '@tanstack/react-query';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { unwrap, workorderApi } from '../../api/client';
import { conditional } from '../../api/command';
import type { Roster } from '../../api/types';
import { ChoiceField, EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { Card } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { toast } from '../../ui/toast';
import css from './roster.module.css';
import { readSpans, rosterQuery, spansText } from './use-roster';

const KINDS = ['EVERY_DAY', 'WORKDAYS', 'DAYS_OFF'] as const;
const MOST = 12;

const time = v.pipe(v.string(), v.trim(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const text = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most));
const schema = v.object({
  shifts: v.array(
    v.object({
      code: text(4),
      labelZh: text(20),
      labelEn: text(40),
      hours: v.pipe(
        v.string(),
        v.check((hours) => readSpans(hours) !== undefined),
      ),
    }),
  ),
  windows: v.array(
    v.object({ from: time, to: time, days: v.picklist(KINDS), visits: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)) }),
  ),
});
type Values = v.InferInput<typeof schema>;

/** The shifts of a community, and the windows in which a visit may be wished. */
export default function Arrangement({ community }: { community: string }) {
  const roster = useQuery(rosterQuery(community));
  return <Loaded query={roster}>{(known) => <Form key={known.version} community={community} roster={known} />}</Loaded>;
}

function Form({ community, roster }: { community: string; roster: Roster }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema,
    first: {
      shifts: roster.shifts.map(({ spans, ...shift }) => ({ ...shift, hours: spansText(spans) })),
      windows: roster.windows.map((window) => ({ ...window, from: window.from.slice(0, 5), to: window.to.slice(0, 5) })),
    },
    version: () => roster.version,
    read: ['rosters', 'shifts'],
    send: ({ shifts, windows }, header) =>
      unwrap(
        workorderApi.PUT('/rosters', {
          params: { query: { community }, header: conditional(header) },
          body: { shifts: shifts.map(({ hours, ...shift }) => ({ ...shift, spans: readSpans(hours) ?? [] })), windows },
        }),
      ),
    done: () => toast(t('rosters.arranged')),
  });
  const { control } = entry.form;
  const shifts = useFieldArray({ control, name: 'shifts' });
  const windows = useFieldArray({ control, name: 'windows' });
  return (
    <EntryForm entry={entry} label={t('rosters.tabs.arrangement')} sendName={t('rosters.save')} stale={t('rosters.stale')}>
      <Card title={t('rosters.shifts')}>
        <div className={css.lines}>
          <p className="meta">{t('rosters.shiftsHint')}</p>
          {shifts.fields.map((shift, n) => (
            <div key={shift.id} className={css.line}>
              <TextField<Values> of={`shifts.${n}.code`} label={t('rosters.code')} most={4} />
              <TextField<Values> of={`shifts.${n}.labelZh`} label={t('rosters.labelZh')} most={20} />
              <TextField<Values> of={`shifts.${n}.labelEn`} label={t('rosters.labelEn')} most={40} />
              <TextField<Values> of={`shifts.${n}.hours`} label={t('rosters.hours')} most={80} />
              <button type="button" className="link-button" onClick={() => shifts.remove(n)}>
                {t('rosters.removeShift', { n: n + 1 })}
              </button>
            </div>
          ))}
          <div>
            <button
              type="button"
              className="plain-button"
              disabled={shifts.fields.length >= MOST}
              onClick={() => shifts.append({ code: '', labelZh: '', labelEn: '', hours: '' })}
            >
              {t('rosters.addShift')}
            </button>
          </div>
        </div>
      </Card>
      <Card title={t('rosters.windows')}>
        <div className={css.lines}>
          <p className="meta">{t('rosters.windowsHint')}</p>
          {windows.fields.map((window, n) => (
            <div key={window.id} className={css.line}>
              <TextField<Values> of={`windows.${n}.from`} label={t('rosters.from')} most={5} />
              <TextField<Values> of={`windows.${n}.to`} label={t('rosters.to')} most={5} />
              <ChoiceField<Values>
                of={`windows.${n}.days`}
                label={t('rosters.onDays')}
                options={KINDS.map((kind) => ({ value: kind, label: t(`rosters.daysOf.${kind}`) }))}
              />
              <TextField<Values> of={`windows.${n}.visits`} label={t('rosters.visits')} type="number" />
              <button type="button" className="link-button" onClick={() => windows.remove(n)}>
                {t('rosters.removeWindow', { n: n + 1 })}
              </button>
            </div>
          ))}
          <div>
            <button
              type="button"
              className="plain-button"
              disabled={windows.fields.length >= MOST}
              onClick={() => windows.append({ from: '', to: '', days: 'EVERY_DAY', visits: 2 })}
            >
              {t('rosters.addWindow')}
            </button>
          </div>
        </div>
      </Card>
    </EntryForm>
  );
}
