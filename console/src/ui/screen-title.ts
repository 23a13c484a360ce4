import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The tab says where one is; the number in front says that work waits. */
export function useScreenTitle(title: string | undefined, waiting = 0) {
  const { t } = useTranslation();
  useEffect(() => {
    const name = `${t('common.product')} ${t('common.productLatin')}`;
    const number = waiting > 0 ? `(${waiting}) ` : '';
    document.title = title ? `${number}${title} – ${name}` : name;
  }, [title, waiting, t]);
}
