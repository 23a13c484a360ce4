import { spokenLanguage } from '../i18n';
import type { DictionaryEntry } from '../api/types';

/** Something to be looked at in a kind of work. */
export interface Check {
  /** As the dictionary has it in Chinese: by that the service knows it. */
  item: string;
  label: string;
  required: boolean;
}

/** What the dictionary says is looked at in a kind of work; an item that ends with a star has to be done. */
export function checksOf(type: DictionaryEntry | undefined): Check[] {
  const { checklist = '', checklistEn = '' } = type?.attributes ?? {};
  const english = itemsOf(checklistEn);
  return itemsOf(checklist).map(({ item, required }, index) => ({
    item,
    required,
    label: (spokenLanguage() === 'en' && english[index]?.item) || item,
  }));
}

function itemsOf(said: string) {
  return said
    .split(/[;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => ({ item: one.replace(/\s*\*$/, ''), required: one.endsWith('*') }));
}
