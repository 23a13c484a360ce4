import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../api/dictionaries';
import type { Problem } from '../../api/problem';
import type { DictionaryEntry } from '../../api/types';
import { useWrongWords } from '../../i18n/field-words';
import { number } from '../../i18n/money';
import { Refused } from '../../ui/states';
import { guess, saidBy, type Column, type Places, type WordSheet } from './file-words';
import { entriesQuery, type Attribute } from './use-dictionaries';
import { useReadSheet, useTakeWords } from './use-words-file';
import { useAttributeWords } from './words';
import css from './dictionary.module.css';

const TAKEN = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_WRONG_SHOWN = 100;

interface FileProps {
  dictionary: string;
  attributes: readonly Attribute[];
  entries: readonly DictionaryEntry[];
  close: () => void;
}

/** Words from a file: read, what its columns mean, what would become of each; then all of them or none. */
export function WordsFile({ dictionary, attributes, entries, close }: FileProps) {
  const { t } = useTranslation();
  const columns = useFileColumns(attributes);
  const [places, setPlaces] = useState<Places>({});
  const [sheet, setSheet] = useState<WordSheet>();
  const read = useReadSheet((found) => {
    setSheet(found);
    setPlaces(guess(columns, found.columns));
  });
  const said = useMemo(
    () => (sheet ? saidBy(sheet, places, columns, attributes, entries) : []),
    [sheet, places, columns, attributes, entries],
  );
  const check = useTakeWords(dictionary);
  const take = useTakeWords(dictionary);
  const put = (name: string, place: string) => {
    check.reset();
    setPlaces(({ [name]: _gone, ...rest }) => (place === '' ? rest : { ...rest, [name]: Number(place) }));
  };
  const none = (check.data ?? []).every((effect) => effect === 'UNCHANGED');
  return (
    <div className={css.dictionaryAsk}>
      <p className="meta">{t('dictionary.file.hint')}</p>
      <label className="field">
        <span className="name">{t('dictionary.file.choose')}</span>
        <input
          type="file"
          accept={TAKEN}
          disabled={read.isPending}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) {
              check.reset();
              take.reset();
              read.mutate({ file, name: file.name, size: file.size, changed: file.lastModified });
            }
          }}
        />
      </label>
      <Refused problem={read.error} />
      {sheet && (
        <>
          <fieldset className={css.dictionaryPlaces}>
            <legend className="name">{t('dictionary.file.places', { rows: number(sheet.rows.length) })}</legend>
            {columns.map(({ name, head }) => (
              <label key={name} className="field">
                <span className="name">{head}</span>
                <select className="control" value={places[name] ?? ''} onChange={(event) => put(name, event.target.value)}>
                  <option value="">{t('dictionary.file.nowhere')}</option>
                  {sheet.columns.map((heading, at) => (
                    <option key={at} value={at}>
                      {heading}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </fieldset>
          <Wrong problem={check.error ?? take.error} sheet={sheet} columns={columns} />
          {check.data && <Effects of={take.data ?? check.data} isDone={take.isSuccess} />}
          <div className="entry-form-buttons">
            <button type="button" className="plain-button" onClick={close}>
              {t(take.isSuccess ? 'common.close' : 'common.cancel')}
            </button>
            {!take.isSuccess && (
              <button
                type="button"
                className={`plain-button${check.data ? '' : ' solid'}`}
                disabled={said.length === 0 || check.isPending}
                onClick={() => check.mutate({ words: said, apply: false })}
              >
                {t('dictionary.file.check')}
              </button>
            )}
            {check.data && !take.isSuccess && (
              <button
                type="button"
                className="plain-button solid"
                disabled={take.isPending || none}
                onClick={() => take.mutate({ words: said, apply: true })}
              >
                {t('dictionary.file.apply')}
              </button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

function Effects({ of, isDone }: { of: readonly string[]; isDone: boolean }) {
  const { t } = useTranslation();
  const count = (effect: string) => number(of.filter((one) => one === effect).length);
  return (
    <p role="status">
      {t(isDone ? 'dictionary.file.done' : 'dictionary.file.would', {
        added: count('NEW'),
        changed: count('CHANGED'),
        same: count('UNCHANGED'),
      })}
    </p>
  );
}

const PLACE = /^words\[(\d+)\]\.(?:facts\.)?(.+)$/;

/** Each field of each row that is wrong; anything else that stands against it as it is. */
function Wrong({ problem, sheet, columns }: { problem: Problem | null; sheet: WordSheet; columns: readonly Column[] }) {
  const { t } = useTranslation();
  const wrong = useWrongWords();
  const errors = (problem?.errors ?? []).flatMap(({ field, code, detail }) => {
    const [, at, name] = PLACE.exec(field) ?? [];
    const row = at === undefined ? undefined : sheet.rows[Number(at)];
    return row && name !== undefined
      ? [{ row: row.row, head: columns.find((one) => one.name === name)?.head ?? name, what: wrong(code, detail) }]
      : [];
  });
  if (errors.length === 0) return <Refused problem={problem} />;
  return (
    <div role="alert">
      <p className="wrong">{t('dictionary.file.wrong', { n: number(errors.length) })}</p>
      <ul className={css.dictionaryWrong}>
        {errors.slice(0, MOST_WRONG_SHOWN).map((one, at) => (
          <li key={at}>{t('dictionary.file.wrongAt', one)}</li>
        ))}
      </ul>
    </div>
  );
}

function useFileColumns(attributes: readonly Attribute[]): Column[] {
  const { t } = useTranslation();
  const words = useAttributeWords();
  const referred = [...new Set(attributes.flatMap(({ kind, values }) => (kind === 'REFERENCE' ? values.slice(0, 1) : [])))];
  const others = useQueries({ queries: referred.map((name) => entriesQuery(name)) });
  const none = new Map<string, string>();
  const codes = ({ kind, values }: Attribute) => {
    if (kind === 'ENUM') return new Map(values.map((value) => [words.value(value), value]));
    if (kind !== 'REFERENCE') return none;
    return new Map((others[referred.indexOf(values[0] ?? '')]?.data ?? []).map((one) => [labelOf(one) ?? one.code, one.code]));
  };
  return [
    ...(['code', 'labelZh', 'labelEn', 'parent', 'position', 'from', 'until'] as const).map((name) => ({
      name,
      head: t(`dictionary.${name}`),
      codes: none,
    })),
    {
      name: 'active',
      head: t('dictionary.state'),
      codes: new Map([
        [t('dictionary.active'), 'true'],
        [t('dictionary.disabled'), 'false'],
      ]),
    },
    ...attributes.map((attribute) => ({
      name: `attributes.${attribute.name}`,
      head: words.name(attribute.name),
      codes: codes(attribute),
    })),
  ];
}
