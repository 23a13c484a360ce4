import { inLanguage } from '../i18n/in-language';
import { labelOf, useDictionary } from './dictionaries';
import type { DictionaryEntry, Priority } from './types';

/** A trouble as people see it, and what it leads to. */
export interface Fault {
  code: string;
  label: string;
  category: string;
  /** The kind of work. */
  type: string;
  priority: Priority;
  /** Where it happens; nothing for anywhere. */
  places: string[];
  /** Materials that it is likely to take. */
  parts: string[];
  /** What to do until somebody comes. */
  firstAid?: string;
}

const codesOf = (text = '') =>
  text
    .split(/[;；]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');

function faultOf(entry: DictionaryEntry): Fault {
  const { category = '', type = '', priority, places, parts, firstAid, firstAidEn } = entry.attributes;
  return {
    code: entry.code,
    label: labelOf(entry) ?? entry.code,
    category,
    type,
    priority: priority as Priority,
    places: codesOf(places),
    parts: codesOf(parts),
    ...(firstAid && { firstAid: inLanguage(firstAid, firstAidEn) }),
  };
}

/** The tree of faults: a category, then what is wrong, as far as it happens at a place. */
export function useFaults(place?: string) {
  const faults = useDictionary('fault');
  const categories = useDictionary('fault-category');
  const all = faults.entries.map(faultOf);
  const there = all.filter(({ places }) => !place || places.length === 0 || places.includes(place));
  return {
    /** Whether it is on its way. */
    isLoading: faults.isLoading || categories.isLoading,
    categories: categories.entries
      .map((entry) => ({
        code: entry.code,
        label: labelOf(entry) ?? entry.code,
        faults: there.filter(({ category }) => category === entry.code),
      }))
      .filter((category) => category.faults.length > 0),
    find: (code: string | undefined) => all.find((fault) => fault.code === code),
  };
}
