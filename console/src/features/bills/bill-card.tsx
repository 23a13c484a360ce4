import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/me';
import { isOwed } from '../../api/bills';
import type { Bill } from '../../api/types';
import { paths } from '../../app/paths';
import { lineTitleOf, titleOf } from '../../i18n/bill-title';
import { useAccrualWords } from '../../i18n/accrual-words';
import { useChargedWords } from '../../i18n/charged-words';
import { yuan } from '../../i18n/money';
import { Moment } from '../../ui/moment';
import { Neighbours } from '../../ui/neighbours';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { BillCredit } from './bill-credit';
import { BillVoid } from './bill-void';
import { LateFeeCard } from './late-fee-card';
import css from './bills.module.css';

/** A bill line by line, and what was paid on it; what is paid now is taken at the counter. */
export default function BillCard({ bill }: { bill: Bill }) {
  const { t } = useTranslation();
  const words = useChargedWords();
  const lateWords = useAccrualWords();
  const mayCollect = useMay()('payment:record');
  return (
    <div className={css.bill}>
      <Card
        title={titleOf(bill)}
        aside={
          <Button className="no-print" size="small" icon={<PrinterOutlined />} onClick={() => print()}>
            {t('bills.print')}
          </Button>
        }
      >
        <p className={`meta dots ${css.billFacts}`}>
          <span>{bill.number}</span>
          {bill.unitLabel && <span>{bill.unitLabel}</span>}
          <Moment at={bill.issuedAt} style="day" />
          <span>{t(`words.billStatus.${bill.status}`)}</span>
        </p>
        <div className={css.billFacts}>
          {bill.late && (
            <Link className="ul" to={paths.bill(bill.late.billId)}>
              {t('bills.late.of', { number: bill.late.billNumber })}
            </Link>
          )}{' '}
          <Neighbours order={bill.workOrderId} home={bill.unitId} unit={bill.unitLabel} trailOf={bill.id} />
        </div>
        <PlainTable
          label={t('bills.lines')}
          rows={bill.lines}
          keyOf={(line) => `${line.name} ${line.charged?.days?.from}`}
          columns={[
            {
              name: 'line',
              isHead: true,
              total: t('bills.total'),
              show: (line) => (
                <>
                  {lineTitleOf(bill, line)}
                  {line.charged && <div className="meta">{words(line.charged)}</div>}
                  {bill.late && <div className="meta">{lateWords(bill.late.accrual)}</div>}
                  {bill.late && bill.late.before.cents > 0 && (
                    <div className="meta">{t('words.accrual.before', { amount: yuan(bill.late.before.cents) })}</div>
                  )}
                </>
              ),
            },
            { name: 'amount', isNumber: true, total: <strong>{yuan(bill.total.cents)}</strong>, show: (line) => yuan(line.amount.cents) },
          ]}
        />
      </Card>
      <Card title={t('bills.payments')}>
        {bill.payments.length === 0 ? (
          <p className="state small">{t('bills.noPayments')}</p>
        ) : (
          <ul className={css.billPayments}>
            {bill.payments.map((payment) => (
              <li key={payment.id}>
                <span>
                  {t(`bills.methods.${payment.method}`)} <span className="meta">{t('bills.paidBy', { who: payment.recordedBy })}</span>{' '}
                  {payment.reversedAt && <span className="chip">{t('bills.reversed')}</span>}{' '}
                  {payment.paymentId && (
                    <Link className="no-print ul" to={paths.payment(payment.paymentId)}>
                      {t('bills.receipt')}
                    </Link>
                  )}
                </span>
                <span className="meta">
                  <Moment at={payment.at} />
                </span>
                <span>{yuan(payment.amount.cents)}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <BillCredit bill={bill} />
      <LateFeeCard bill={bill} />
      <div className="no-print">
        {bill.status === 'PAID' && <p className="state small">{t('bills.settled')}</p>}
        {bill.status === 'VOIDED' && <p className="state small">{t('bills.void.done')}</p>}
        {/* Whoever may only read sees what is owed, and nothing to press. */}
        {mayCollect && isOwed(bill) && bill.unitId && (
          <div className="button-row">
            <Link className="plain-button solid" to={paths.cashierFor(bill.unitId, bill.id)}>
              {t('bills.record')}
            </Link>
          </div>
        )}
        <BillVoid bill={bill} />
      </div>
    </div>
  );
}
