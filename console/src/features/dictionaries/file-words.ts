import type { components } from '../../api/owner.gen';
import type { DictionaryEntry } from '../../api/types';
import { factsOf, type Attribute } from './use-dictionaries';

export type WordSheet = components['schemas']['WordSheet'];
export type SaidWord = components['schemas']['DictionaryAddRequest'];

/** Something a row can say. */
export interface Column {
  /** Such as `labelZh` or `attributes.skill`, as the service names it when it is wrong. */
  name: string;
  /** What stands above it, on the screen and in the files that are taken home. */
  head: string;
  /** Codes by what they are called; a code stands for itself. */
  codes: ReadonlyMap<string, string>;
}

/** In which column of the file each stands; one that is not there is left out. */
export type Places = Readonly<Record<string, number>>;

const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_*()（）：:.]/g, '');

/** A heading says what it is by the words of the screen, or by the service's own name for it. */
export function guess(columns: readonly Column[], headings: readonly string[]): Places {
  const seen = headings.map(plain);
  return Object.fromEntries(
    columns
      .map(({ name, head }): [string, number] => [
        name,
        seen.findIndex((heading) => heading === plain(head) || heading === plain(name.replace('attributes.', ''))),
      ])
      .filter(([, at]) => at >= 0),
  );
}

/**
 * What the rows say. Of a word that stands already, what the file has no column for stays as it is; an
 * empty cell takes away what may be empty.
 */
export function saidBy(
  sheet: WordSheet,
  places: Places,
  columns: readonly Column[],
  attributes: readonly Attribute[],
  entries: readonly DictionaryEntry[],
): SaidWord[] {
  const last = Math.max(-1, ...entries.map(({ position }) => position));
  return sheet.rows.map(({ cells }, at) => {
    const cell = (name: string, otherwise: string) => {
      const place = places[name];
      if (place === undefined) return otherwise;
      const text = (cells[place] ?? '').trim();
      return columns.find((one) => one.name === name)?.codes.get(text) ?? text;
    };
    const code = cell('code', '');
    const entry = entries.find((one) => one.code === code);
    const stands = entry && factsOf(entry);
    const day = (name: 'from' | 'until') => cell(name, stands?.[name] ?? '').replaceAll(/[./]/g, '-');
    const parent = cell('parent', stands?.parent ?? '');
    const position = cell('position', '');
    const said = attributes.map(({ name }): [string, string] => [name, cell(`attributes.${name}`, stands?.attributes[name] ?? '')]);
    return {
      code,
      facts: {
        labelZh: cell('labelZh', stands?.labelZh ?? ''),
        labelEn: cell('labelEn', stands?.labelEn ?? ''),
        ...(parent && { parent }),
        attributes: Object.fromEntries([...Object.entries(stands?.attributes ?? {}), ...said].filter(([, value]) => value !== '')),
        position: position === '' ? (stands?.position ?? last + 1 + at) : Number(position),
        active: cell('active', String(stands?.active ?? true)) !== 'false',
        ...(day('from') && { from: day('from') }),
        ...(day('until') && { until: day('until') }),
      },
    };
  });
}
