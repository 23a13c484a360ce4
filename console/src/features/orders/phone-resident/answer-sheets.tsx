import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf, useDictionary } from '../../../api/dictionaries';
import type { Order } from '../../../api/types';
import { useDraft } from '../../../ui/drafts';
import { PhoneChoice, PhoneSheet } from '../../../ui/phone/sheet';
import { PhoneStars } from '../../../ui/phone/stars';
import { Refused } from '../../../ui/states';
import { useOrderCommand } from './use-order-command';

export interface Asked {
  order: Order;
  close: () => void;
}

/** Stars and one sentence. */
export function RateSheet({ order, close }: Asked) {
  const { t } = useTranslation();
  const draft = useDraft(`rating.${order.id}`, { stars: 0, comment: '' });
  const { stars, comment } = draft.value;
  const rate = useOrderCommand(order, 'rating', () => {
    draft.clear();
    close();
  });
  return (
    <PhoneSheet
      title={t('resident.rate.title', { name: order.assignment?.technician ?? '' })}
      sendName={t('resident.rate.send')}
      sendable={stars > 0 && !rate.isPending}
      send={() => rate.mutate({ stars, ...(comment.trim() && { comment: comment.trim() }) })}
      close={close}
    >
      <PhoneStars name={t('resident.rate.stars')} stars={stars} choose={(next) => draft.set({ stars: next, comment })} />
      <p className="meta" role="status">
        {stars > 0 ? t(`resident.rate.word.${stars as 1 | 2 | 3 | 4 | 5}`) : t('resident.rate.hint')}
      </p>
      <div className="phone-field">
        <label htmlFor="rate-comment">{t('resident.rate.comment')}</label>
        <textarea
          id="rate-comment"
          maxLength={500}
          value={comment}
          onChange={(event) => draft.set({ stars, comment: event.target.value })}
        />
      </div>
      <Refused problem={rate.error} />
    </PhoneSheet>
  );
}

export function ReworkSheet({ order, close }: Asked) {
  const { t } = useTranslation();
  const draft = useDraft(`rework.${order.id}`, '');
  const reject = useOrderCommand(order, 'rework', () => {
    draft.clear();
    close();
  });
  return (
    <PhoneSheet
      title={t('resident.rework.title')}
      sendName={t('resident.rework.send')}
      sendable={draft.value.trim() !== '' && !reject.isPending}
      send={() => reject.mutate({ text: draft.value.trim() })}
      close={close}
    >
      <div className="phone-field">
        <label htmlFor="rework-text">{t('resident.rework.text')}</label>
        <textarea id="rework-text" maxLength={500} value={draft.value} onChange={(event) => draft.set(event.target.value)} />
      </div>
      <Refused problem={reject.error} />
    </PhoneSheet>
  );
}

export function CancelSheet({ order, close }: Asked) {
  const { t } = useTranslation();
  const { entries } = useDictionary('cancel-reason');
  const [reason, setReason] = useState('');
  const cancel = useOrderCommand(order, 'cancellation', close);
  return (
    <PhoneSheet
      title={t('resident.cancel.title')}
      sendName={t('resident.cancel.send')}
      sendable={reason !== '' && !cancel.isPending}
      send={() => cancel.mutate({ reason })}
      close={close}
    >
      <PhoneChoice
        name={t('resident.cancel.why')}
        options={entries.map((entry) => ({ value: entry.code, label: labelOf(entry) ?? entry.code }))}
        chosen={reason}
        choose={setReason}
      />
      <Refused problem={cancel.error} />
    </PhoneSheet>
  );
}
