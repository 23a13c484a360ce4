import { useQuery } from '@tanstack/react-query';
import { spokenLanguage } from '../i18n';
import { inLanguage } from '../i18n/in-language';
import { ownerApi, unwrap } from './client';
import type { DictionaryEntry } from './types';
import { FIXED_FOR } from './freshness';

export type Dictionary =
  | 'request-type'
  | 'building-system'
  | 'fault'
  | 'fault-category'
  | 'skill'
  | 'material'
  | 'decline-reason'
  | 'hold-reason'
  | 'cancel-reason'
  | 'complaint-category'
  | 'complaint-cause'
  | 'unit-layout'
  | 'unit-orientation'
  | 'unit-usage'
  | 'unit-state'
  | 'owner-tag';

/** The words that the company keeps itself, in the language of the screen. */
export function useDictionary(dictionary: Dictionary, enabled = true) {
  const entries = useQuery({
    queryKey: ['dictionaries', dictionary],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/dictionaries/{dictionary}/entries', { params: { path: { dictionary } }, signal })),
    staleTime: FIXED_FOR,
    enabled,
  });
  const all = entries.data ?? [];
  return {
    entries: all.filter((entry) => entry.inUse),
    /** Nothing while the words are on their way: a code is no word. */
    labelOf: (code: string) => labelOf(all.find((entry) => entry.code === code)) ?? (entries.isPending ? '' : code),
    /** Each code and what it is called, those too that are not used any more. */
    words: () => Object.fromEntries(all.map((entry) => [entry.code, labelOf(entry) ?? entry.code])),
    isPending: entries.isPending,
    /** Whether it is on its way: without a line nothing is. */
    isLoading: entries.isLoading,
  };
}

/** In what a material is counted. */
export function unitOf(material: DictionaryEntry | undefined): string {
  const { unit = '', unitEn } = material?.attributes ?? {};
  return inLanguage(unit, unitEn);
}

export function labelOf(entry: DictionaryEntry | undefined): string | undefined {
  return entry && (spokenLanguage() === 'en' ? entry.labelEn : entry.labelZh);
}
