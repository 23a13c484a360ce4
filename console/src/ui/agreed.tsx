import { useTranslation } from 'react-i18next';
import type { Order } from '../api/types';
import { useTimes } from '../i18n/times';
import { FaultLine } from './fault-line';
import { PayerLine } from './payer-line';

export type AgreedOrder = Pick<Order, 'fault' | 'appointment' | 'rescheduled' | 'paidBy'>;

/** What is wrong, when somebody at home expects a technician, and who pays. */
export default function Agreed({ order: { fault, appointment, rescheduled, paidBy } }: { order: AgreedOrder }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <>
      {fault && <FaultLine code={fault} />}
      {appointment && (
        <p>
          {t('report.expected')}{' '}
          <strong>
            {t('report.expectedAt', {
              day: times.day(appointment.from),
              from: times.clock(appointment.from),
              to: times.clock(appointment.to),
            })}
          </strong>
          {rescheduled > 0 && <span className="meta"> {t('report.moved', { n: rescheduled })}</span>}
        </p>
      )}
      {paidBy && <PayerLine paidBy={paidBy} />}
    </>
  );
}
