import { useTranslation } from 'react-i18next';
import { useDictionary } from '../api/dictionaries';
import type { TimelineEntry } from '../api/types';
import { yuan } from './money';
import { keyOf } from './problem-words';
import { useTimes } from './times';

interface Window {
  from: string;
  to: string;
}

interface EventData {
  assignee?: { name: string };
  from?: { name: string };
  reason?: string;
  note?: string;
  parts?: { name: string; quantity: number }[];
  result?: string;
  stars?: number;
  comment?: string;
  times?: number;
  clock?: 'RESPONSE' | 'RESOLUTION';
  percent?: number;
  other?: string;
  step?: string;
  text?: string;
  before?: Window;
  appointment?: Window;
  returned?: boolean;
  team?: string;
  amount?: { cents: number };
  call?: 'SATISFIED' | 'NOT_SATISFIED' | 'NOT_REACHED';
}

/** One event of an order as a sentence. */
export function useOrderEventWords() {
  const { t, i18n } = useTranslation();
  const times = useTimes();
  const decline = useDictionary('decline-reason');
  const hold = useDictionary('hold-reason');
  const cancel = useDictionary('cancel-reason');
  const reasons: Record<string, (code: string) => string> = {
    'workorder.declined': decline.labelOf,
    'workorder.held': hold.labelOf,
    'workorder.cancelled': cancel.labelOf,
  };
  const span = (window?: Window) => (window ? `${times.day(window.from)} ${times.clock(window.from)}–${times.clock(window.to)}` : '');
  const said = (entry: Pick<TimelineEntry, 'type' | 'data'>): string => {
    const data = (entry.data ?? {}) as EventData;
    const key = `orders.event.${keyOf(entry.type)}${data.returned ? '-returned' : ''}`;
    if (!i18n.exists(key)) {
      return t('orders.event.other');
    }
    const reason = reasons[entry.type]?.(data.reason ?? '') ?? data.reason ?? '';
    return t(key as 'orders.event.workorder_reassigned', {
      technician: data.assignee?.name ?? '',
      from: data.from?.name ?? '',
      reason: data.note ? `${reason} ${data.note}` : reason,
      parts: (data.parts ?? []).map(({ name, quantity }) => `${name} × ${quantity}`).join(', '),
      result: data.result ?? '',
      stars: data.stars ?? '',
      comment: data.comment ? `, ${data.comment}` : '',
      times: data.times ?? '',
      clock: data.clock ? t(`orders.event.clock_${data.clock}`) : '',
      percent: data.percent ?? '',
      other: data.other ?? '',
      text: data.text ?? '',
      call: data.call ? t(`orders.event.call_${data.call}`) : '',
      team: data.team ?? '',
      amount: data.amount ? yuan(data.amount.cents) : '',
      before: span(data.before),
      appointment: span(data.appointment),
      // What was said at that step stands in the story of the other order.
      step: data.step ? said({ type: data.step, data: { assignee: data.assignee } }).replace(/[：:]\s*$/, '') : '',
    });
  };
  return said;
}
