import { useTranslation } from 'react-i18next';
import type { Quote } from '../api/types';
import { inLanguage } from '../i18n/in-language';
import { yuan } from '../i18n/money';

/** What it would cost, line by line, and together. */
export function QuoteLines({ quote, className }: { quote: Quote; className?: string }) {
  const { t } = useTranslation();
  return (
    <ul className={className} aria-label={t('work.quote.title')}>
      {quote.materials.map(({ code, name, nameEn, quantity, amount }) => (
        <li key={code}>
          <span>{inLanguage(name, nameEn)}</span> <span className="meta">× {quantity}</span> <span>{yuan(amount.cents)}</span>
        </li>
      ))}
      {quote.labour.cents > 0 && (
        <li>
          <span>{t('work.quote.labour')}</span> <span /> <span>{yuan(quote.labour.cents)}</span>
        </li>
      )}
      <li>
        <strong>{t('work.quote.total')}</strong> <span /> <strong>{yuan(quote.total.cents)}</strong>
      </li>
    </ul>
  );
}

/** Whether it was accepted, by whom and when; as long as nobody has said anything, that. */
export function useQuoteAnswer(): (quote: Quote) => string {
  const { t } = useTranslation();
  return ({ accepted, answeredBy, reason }) => {
    if (accepted === undefined) {
      return t('work.quote.open');
    }
    const by = answeredBy ?? t('work.quote.household');
    return accepted ? t('work.quote.accepted', { by }) : t('work.quote.declined', { by, reason: reason ? `: ${reason}` : '' });
  };
}
