import { useState, type KeyboardEvent } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import { Moment } from '../../ui/moment';
import { Segments } from '../../ui/segments';
import { daysBetween, spansOf, without, type Span } from './calendar-facts';
import css from './calendar.module.css';
import type { Typed } from './use-calendars';

const KINDS = ['holidays', 'workdays'] as const;
type Kind = (typeof KINDS)[number];

/** As many as a name may have letters, and a span days. */
const LONGEST_NAME = 40;
const LONGEST_SPAN = 31;

/** Days off and days of work instead, as the notice of the year names them. */
export function SpecialDays({ year }: { year: number }) {
  const { t } = useTranslation();
  const { control, setValue } = useFormContext<Typed>();
  const special = useWatch({ control }) as Typed;
  const spans = KINDS.flatMap((kind) => spansOf(special[kind]).map((span) => ({ ...span, kind }))).toSorted((a, b) =>
    a.from.localeCompare(b.from),
  );
  const set = (kind: Kind, days: Typed[Kind]) => setValue(kind, days, { shouldDirty: true });
  return (
    <>
      {spans.length === 0 && <p className="meta">{t('calendars.noneYet')}</p>}
      <ul className={css.spans}>
        {spans.map((span) => (
          <li key={`${span.kind} ${span.from}`}>
            <span className={span.kind === 'holidays' ? 'chip bad' : 'chip fits'}>{t(`calendars.of.${span.kind}`)}</span>
            <span className={css.spanName}>{span.name}</span>
            <span className="meta">
              <Moment at={span.from} style="day" />
              {span.to !== span.from && (
                <>
                  {' – '}
                  <Moment at={span.to} style="day" />
                </>
              )}
            </span>
            <button
              type="button"
              className="link-button"
              aria-label={t('calendars.removeNamed', { name: span.name, from: span.from })}
              onClick={() => set(span.kind, without(special[span.kind], span))}
            >
              {t('calendars.remove')}
            </button>
          </li>
        ))}
      </ul>
      <NewSpan
        year={year}
        add={(kind, span) => {
          const days = daysBetween(span.from, span.to).map((date) => ({ date, name: span.name }));
          // A day is one thing: what is entered last holds.
          for (const each of KINDS) {
            const rest = without(special[each], span);
            set(each, each === kind ? [...rest, ...days].toSorted((a, b) => a.date.localeCompare(b.date)) : rest);
          }
        }}
      />
    </>
  );
}

function NewSpan({ year, add }: { year: number; add: (kind: Kind, span: Span) => void }) {
  const { t } = useTranslation();
  const [kind, choose] = useState<Kind>('holidays');
  const [{ name, from, to }, type] = useState({ name: '', from: '', to: '' });
  const last = to === '' ? from : to;
  const days = from === '' ? 0 : daysBetween(from, last).length;
  const isOfYear = [from, last].every((day) => day.startsWith(`${year}-`));
  const fits = name.trim() !== '' && isOfYear && days > 0 && days <= LONGEST_SPAN;
  const enter = () => {
    if (!fits) return;
    add(kind, { name: name.trim(), from, to: last });
    type({ name: '', from: '', to: '' });
  };
  // Within a form of its own meaning: Enter adds a day and does not send the year.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      enter();
    }
  };
  const aDay = { className: 'control', type: 'date', min: `${year}-01-01`, max: `${year}-12-31`, onKeyDown };
  return (
    <fieldset className={css.newSpan}>
      <legend>{t('calendars.add')}</legend>
      <Segments
        label={t('calendars.kind')}
        options={KINDS.map((value) => ({ value, label: t(`calendars.of.${value}`) }))}
        value={kind}
        choose={choose}
      />
      <Field name={t('calendars.name')}>
        {(ids) => (
          <input
            {...ids}
            className="control"
            onKeyDown={onKeyDown}
            value={name}
            maxLength={LONGEST_NAME}
            placeholder={t(`calendars.example.${kind}`)}
            onChange={(event) => type({ name: event.target.value, from, to })}
          />
        )}
      </Field>
      <Field name={t('calendars.from')}>
        {(ids) => <input {...ids} {...aDay} value={from} onChange={(event) => type({ name, from: event.target.value, to })} />}
      </Field>
      <Field
        name={t('calendars.to')}
        optional
        wrong={from !== '' && (!isOfYear || days === 0 || days > LONGEST_SPAN) ? t('calendars.wrongSpan', { year }) : undefined}
      >
        {(ids) => <input {...ids} {...aDay} value={to} onChange={(event) => type({ name, from, to: event.target.value })} />}
      </Field>
      <button type="button" className="plain-button" disabled={!fits} onClick={enter}>
        {t('calendars.addIt')}
      </button>
    </fieldset>
  );
}
