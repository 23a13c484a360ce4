import { useTranslation } from 'react-i18next';
import type { Message } from '../api/types';
import { keyOf } from './problem-words';

/** A message in words: its template's sentence with its parameters. */
export function useMessageWords() {
  const { t, i18n } = useTranslation();
  return ({ template, parameters }: Pick<Message, 'template' | 'parameters'>): string => {
    const key = `deliveries.template.${keyOf(template)}`;
    const priority =
      parameters.priority && i18n.exists(`words.priority.${parameters.priority}`)
        ? t(`words.priority.${parameters.priority}` as 'words.priority.NORMAL')
        : '';
    return i18n.exists(key)
      ? t(key as 'deliveries.template.workorder_assigned', { title: '', number: '', technician: '', unit: '', ...parameters, priority })
      : t('deliveries.other', { number: parameters.number ?? '' });
  };
}
