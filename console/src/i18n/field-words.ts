import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { keyOf } from './problem-words';

/** What a service says is wrong with a field, by its code. */
export function useWrongWords(): (code: string, detail?: string | null) => string {
  const { t, i18n } = useTranslation();
  return (code, detail) => {
    // What only the office enters is explained with its problems: a phone does not pay for it.
    const office = `problems.field_${keyOf(code)}`;
    if (i18n.exists(office)) {
      return t(office as 'problems.field_overlap', { detail: detail ?? '' });
    }
    const key = `common.wrong.${keyOf(code)}`;
    return i18n.exists(key) ? t(key as 'common.wrong.invalid') : t('common.wrong.invalid');
  };
}

/** The same at a field of a form; nothing for the fields that are right. */
export function useFieldWords(problem: Problem | null | undefined): (field: string) => string | undefined {
  const words = useWrongWords();
  return (field) => {
    const wrong = problem?.errors.find((one) => one.field === field || one.field.replace(/\[\d+\].*$/, '') === field);
    return wrong && words(wrong.code, wrong.detail);
  };
}
