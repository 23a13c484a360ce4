import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order, Quote } from '../../../api/types';
import { useDraft } from '../../../ui/drafts';
import { Moment } from '../../../ui/moment';
import { PhoneSheet } from '../../../ui/phone/sheet';
import { Refused } from '../../../ui/states';
import { QuoteLines, useQuoteAnswer } from '../../../ui/quote-lines';
import type { Asked } from './answer-sheets';
import { useOrderCommand } from './use-order-command';

/** What it would cost, and whether it is to be done. */
export default function QuoteCard({ order, quote }: { order: Order; quote: Quote }) {
  const { t } = useTranslation();
  const answerOf = useQuoteAnswer();
  const [declining, decline] = useState(false);
  const accept = useOrderCommand(order, 'quote/acceptance');
  return (
    <section className="phone-card" aria-label={t('work.quote.title')}>
      <h2>{t('work.quote.title')}</h2>
      <QuoteLines quote={quote} />
      {quote.note && <p>{quote.note}</p>}
      <p>
        {answerOf(quote)} {quote.answeredAt && <Moment at={quote.answeredAt} />}
      </p>
      <Refused problem={accept.error} />
      {order.allowedCommands.includes('ACCEPT_QUOTE') && (
        <>
          <p className="meta">{t('work.quote.means')}</p>
          <div className="phone-buttons">
            <button type="button" className="phone-button" onClick={() => decline(true)}>
              {t('words.command.DECLINE_QUOTE')}
            </button>
            <button
              type="button"
              className="phone-button solid"
              disabled={accept.isPending}
              onClick={() => accept.mutate({ number: quote.number })}
            >
              {t('words.command.ACCEPT_QUOTE')}
            </button>
          </div>
        </>
      )}
      {declining && <DeclineQuoteSheet order={order} number={quote.number} close={() => decline(false)} />}
    </section>
  );
}

function DeclineQuoteSheet({ order, number, close }: Asked & { number: number }) {
  const { t } = useTranslation();
  const draft = useDraft(`declining.${order.id}`, '');
  const declining = useOrderCommand(order, 'quote/refusal', () => {
    draft.clear();
    close();
  });
  const reason = draft.value.trim();
  return (
    <PhoneSheet
      title={t('words.command.DECLINE_QUOTE')}
      sendName={t('words.command.DECLINE_QUOTE')}
      sendable={!declining.isPending}
      send={() => declining.mutate({ number, ...(reason && { reason }) })}
      close={close}
    >
      <div className="phone-field">
        <label htmlFor="decline-reason">{t('work.quote.why')}</label>
        <textarea id="decline-reason" maxLength={200} value={draft.value} onChange={(event) => draft.set(event.target.value)} />
      </div>
      <Refused problem={declining.error} />
    </PhoneSheet>
  );
}
