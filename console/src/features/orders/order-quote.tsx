import { useTranslation } from 'react-i18next';
import type { Order } from '../../api/types';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { QuoteLines, useQuoteAnswer } from '../../ui/quote-lines';
import css from './order.module.css';

/** What the owner was told it would cost, and what they said. */
export function OrderQuote({ order: { quote } }: { order: Order }) {
  const { t } = useTranslation();
  const answerOf = useQuoteAnswer();
  if (!quote) {
    return null;
  }
  return (
    <Card title={t('work.quote.title')} aside={quote.number > 1 ? t('work.quote.number', { n: quote.number }) : undefined}>
      <QuoteLines quote={quote} className={`${css.lines} card-body`} />
      <div className="card-body stack">
        {quote.note && <p>{quote.note}</p>}
        <p>
          {answerOf(quote)} {quote.answeredAt && <Moment at={quote.answeredAt} />}
        </p>
        <p className="meta">
          {t('work.quote.by', { name: quote.by })} <Moment at={quote.at} />
        </p>
      </div>
    </Card>
  );
}
