import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orderWindowsQuery } from '../../../api/windows';
import { useDraft } from '../../../ui/drafts';
import { PhoneSheet } from '../../../ui/phone/sheet';
import { Refused } from '../../../ui/states';
import WindowChoice, { type Wish } from '../../../ui/window-choice';
import type { Asked } from './answer-sheets';
import { useOrderCommand } from './use-order-command';

/** Another time at which somebody is at home, and why. */
export default function RescheduleSheet({ order, close }: Asked) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const draft = useDraft<{ wish?: Wish; reason: string }>(`rescheduling.${order.id}`, { reason: '' });
  const { wish, reason } = draft.value;
  const windows = useQuery(orderWindowsQuery(order.id));
  const move = useOrderCommand(order, 'rescheduling', () => {
    void client.invalidateQueries({ queryKey: orderWindowsQuery(order.id).queryKey });
    draft.clear();
    close();
  });
  return (
    <PhoneSheet
      title={t('report.move.title')}
      sendName={t('report.move.send')}
      sendable={wish !== undefined && reason.trim() !== '' && !move.isPending}
      send={() =>
        wish &&
        move.mutate(
          { ...wish, reason: reason.trim() },
          // Somebody else may have taken the last visit.
          { onError: () => void client.invalidateQueries({ queryKey: orderWindowsQuery(order.id).queryKey }) },
        )
      }
      close={close}
    >
      <div className="phone-field">
        <label htmlFor="move-window">{t('report.move.when')}</label>
        <WindowChoice
          id="move-window"
          windows={windows}
          wish={wish}
          choose={(next) => draft.set({ wish: next, reason })}
          label={t('report.move.when')}
          none={t('report.move.none')}
          nothing={t('report.move.choose')}
        />
      </div>
      <div className="phone-field">
        <label htmlFor="move-reason">{t('report.move.why')}</label>
        <textarea
          id="move-reason"
          maxLength={200}
          value={reason}
          onChange={(event) => draft.set({ ...(wish && { wish }), reason: event.target.value })}
        />
      </div>
      <Refused problem={move.error} />
    </PhoneSheet>
  );
}
