import { useQuery } from '@tanstack/react-query';
import { spokenLanguage } from '../i18n';
import { ownerApi, unwrap } from './client';
import type { DictionaryEntry } from './types';
import { FIXED_FOR } from './freshness';

export type Dictionary =
  | 'request-type'
  | 'skill'
  | 'material'
  | 'decline-reason'
  | 'hold-reason'
  | 'cancel-reason'
  | 'unit-layout'
  | 'unit-orientation'
  | 'unit-usage'
  | 'unit-state';

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
    entries: all.filter((entry) => entry.active),
    /** Nothing while the words are on their way: a code is no word. */
    labelOf: (code: string) => labelOf(all.find((entry) => entry.code === code)) ?? (entries.isPending ? '' : code),
    isPending: entries.isPending,
  };
}

export function labelOf(entry: DictionaryEntry | undefined): string | undefined {
  return entry && (spokenLanguage() === 'en' ? entry.labelEn : entry.labelZh);
}
