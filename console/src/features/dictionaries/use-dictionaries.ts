import { queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { ownerApi, unwrap } from '../../api/client';
import { conditional, useCommand } from '../../api/command';
import type { components } from '../../api/owner.gen';
import type { DictionaryEntry } from '../../api/types';

export type Attribute = components['schemas']['AttributeView'];

export function useDictionaries() {
  return useQuery({ queryKey: ['dictionaries', 'names'], queryFn: ({ signal }) => unwrap(ownerApi.GET('/dictionaries', { signal })) });
}

/** The same answer from which the rest of the console takes its words. */
export const entriesQuery = (dictionary: string) =>
  queryOptions({
    queryKey: ['dictionaries', dictionary],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/dictionaries/{dictionary}/entries', { params: { path: { dictionary } }, signal })),
  });

export const attributesQuery = (dictionary: string) =>
  queryOptions({
    queryKey: ['dictionaries', 'attributes', dictionary],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/dictionaries/{dictionary}/attributes', { params: { path: { dictionary } }, signal })),
  });

/** How many words name each word of a dictionary, as their parent or in an attribute that refers to it. */
export function useNamed(dictionary: string, all: readonly string[]): (code: string) => number {
  const declared = useQueries({ queries: all.map((name) => attributesQuery(name)) });
  const referring = all.flatMap((name, at) =>
    (declared[at]?.data ?? [])
      .filter(({ kind, values }) => kind === 'REFERENCE' && values[0] === dictionary)
      .map((attribute) => ({ name, attribute })),
  );
  const words = useQueries({ queries: [dictionary, ...referring.map(({ name }) => name)].map((name) => entriesQuery(name)) });
  return (code) =>
    (words[0]?.data ?? []).filter(({ parent }) => parent === code).length +
    referring.reduce(
      (sum, { attribute }, at) => sum + (words[at + 1]?.data ?? []).filter(({ attributes }) => attributes[attribute.name] === code).length,
      0,
    );
}

export interface Word extends DictionaryEntry {
  /** How many words stand above it. */
  depth: number;
}

/** Each word beneath its parent; one whose parent is not there stands for itself, and none is lost in a circle. */
export function asTree(entries: readonly DictionaryEntry[]): Word[] {
  const codes = new Set(entries.map(({ code }) => code));
  const seen = new Set<string>();
  const below = (parent: string | undefined, depth: number): Word[] =>
    entries
      .filter((one) => (parent === undefined ? !one.parent || !codes.has(one.parent) : one.parent === parent))
      .flatMap((one) => {
        if (seen.has(one.code)) return [];
        seen.add(one.code);
        return [{ ...one, depth }, ...below(one.code, depth + 1)];
      });
  const tree = below(undefined, 0);
  return [...tree, ...entries.filter(({ code }) => !seen.has(code)).map((one) => ({ ...one, depth: 0 }))];
}

/** What is said of a word, as the service takes it. */
export const factsOf = ({ labelZh, labelEn, parent, attributes, position, active, from, until }: DictionaryEntry) => ({
  labelZh,
  labelEn,
  ...(parent && { parent }),
  attributes,
  position,
  active,
  ...(from && { from }),
  ...(until && { until }),
});

export function useTakeEntry() {
  const client = useQueryClient();
  return (entry: DictionaryEntry) => {
    client.setQueryData(entriesQuery(entry.dictionary).queryKey, (before) => before?.map((one) => (one.id === entry.id ? entry : one)));
    return client.invalidateQueries({ queryKey: ['dictionaries'] });
  };
}

/** Disabled, it is refused on what is new and still shown on what is old. */
export function useActivity(entry: DictionaryEntry) {
  const take = useTakeEntry();
  return useCommand(
    ({ active }: { active: boolean }, header) =>
      unwrap(
        ownerApi.PUT('/dictionaries/entries/{id}', {
          params: { path: { id: entry.id }, header: conditional(header) },
          body: { ...factsOf(entry), active },
        }),
      ),
    { version: () => entry.version, onSuccess: (next) => void take(next) },
  );
}
