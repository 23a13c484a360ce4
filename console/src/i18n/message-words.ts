import { useTranslation } from 'react-i18next';
import type { Message } from '../api/types';

/** A message in the reader's language, as the service says it; one that only tries words out says so. */
export function useMessageWords() {
  const { t, i18n } = useTranslation();
  return ({ chinese, english, trial }: Pick<Message, 'chinese' | 'english' | 'trial'>): string => {
    const said = i18n.language === 'en' ? english : chinese;
    return trial ? t('deliveries.trial', { said }) : said;
  };
}
