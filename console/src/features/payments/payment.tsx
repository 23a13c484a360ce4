import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMay } from '../../api/me';
import type { Payment } from '../../api/types';
import { paths } from '../../app/paths';
import { yuan } from '../../i18n/money';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Neighbours } from '../../ui/neighbours';
import { Card, Page } from '../../ui/page';
import { PaperButton } from '../../ui/paper-button';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Loaded, Refused } from '../../ui/states';
import { PaymentBadge } from './payment-badge';
import css from './payments.module.css';
import { ReceiptPaper } from './receipt-paper';
import { RefundDialog } from './refund-dialog';
import { usePayment, usePaymentMove } from './use-payments';

/** One payment: its receipt to print, and how it is put right. */
export default function PaymentPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const may = useMay();
  const payment = usePayment(id);
  const [roll, setRoll] = useState(false);
  useKeys([{ press: 'p', label: t('payments.print'), run: () => print() }]);
  return (
    <Loaded query={payment} lines={10}>
      {(one) => (
        <Page title={t('payments.one', { receipt: one.receiptNumber ?? t('payments.drawing') })} aside={<PaymentBadge payment={one} />}>
          <div className={`two-columns ${css.receiptColumns}`}>
            <Card>
              <ReceiptPaper payment={one} isRoll={roll} />
            </Card>
            <div className="stack no-print">
              <Card title={t('payments.print')}>
                <div className="card-body">
                  <fieldset className="tick-row">
                    <legend>{t('payments.paper')}</legend>
                    <label className="entry-form-tick">
                      <input type="radio" name="paper" checked={!roll} onChange={() => setRoll(false)} /> {t('payments.a4')}
                    </label>
                    <label className="entry-form-tick">
                      <input type="radio" name="paper" checked={roll} onChange={() => setRoll(true)} /> {t('payments.roll')}
                    </label>
                  </fieldset>
                </div>
                <div className="button-row">
                  <button type="button" className="plain-button solid" disabled={!one.receiptNumber} onClick={() => print()}>
                    {t('payments.print')} <KeyCaps press="p" />
                  </button>
                  <PaperButton
                    path={`/payments/${one.id}/receipt`}
                    name={`${t('payments.receiptTitle')}-${one.receiptNumber ?? ''}`}
                    label={t('payments.pdf')}
                    disabled={!one.receiptNumber}
                  />
                  {may('payment:record') && (
                    <Link className="plain-button" to={paths.cashier}>
                      {t('payments.next')}
                    </Link>
                  )}
                  <Link className="plain-button" to={paths.account(one.unitId)}>
                    {t('payments.account')}
                  </Link>
                </div>
                <div className="card-body">
                  <Neighbours trailOf={one.id} />
                </div>
              </Card>
              <Corrections payment={one} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Corrections({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const may = useMay();
  const [asks, ask] = useState<'reversal' | 'refund' | 'refusal'>();
  const close = () => ask(undefined);
  const approve = usePaymentMove(payment, 'correction-approval');
  const reverse = usePaymentMove<{ reason: string }>(payment, 'reversal-proposal', close);
  const refuse = usePaymentMove<{ reason: string }>(payment, 'correction-refusal', close);
  const asked = payment.correction;
  if (payment.status !== 'RECEIPTED' || !may('bill:void-propose|bill:void-approve')) {
    return null;
  }
  return (
    <Card title={t('payments.corrections')}>
      {asked ? (
        <div className="card-body stack">
          <p>{t(`payments.asks.${asked.kind}`, { who: asked.by, amount: yuan(asked.amount.cents), reason: asked.reason })}</p>
          {asked.mayDecide ? (
            <div className="button-row flush">
              <button type="button" className="plain-button solid" disabled={approve.isPending} onClick={() => approve.mutate({})}>
                {t('payments.approve')}
              </button>
              <button type="button" className="plain-button" onClick={() => ask('refusal')}>
                {t('payments.refuse')}
              </button>
            </div>
          ) : (
            <p className="meta">{t('payments.waits')}</p>
          )}
          <Refused problem={approve.error} />
        </div>
      ) : (
        <div className="button-row">
          <button type="button" className="plain-button" onClick={() => ask('reversal')}>
            {t('payments.reverse')}
          </button>
          {payment.prepaid.cents > 0 && (
            <button type="button" className="plain-button" onClick={() => ask('refund')}>
              {t('payments.refund')}
            </button>
          )}
        </div>
      )}
      {asks === 'reversal' && <ReasonDialog title={t('payments.reverse')} hint={t('payments.reverseHint')} given={reverse} close={close} />}
      {asks === 'refusal' && <ReasonDialog title={t('payments.refuse')} given={refuse} close={close} />}
      {asks === 'refund' && <RefundDialog payment={payment} close={close} />}
    </Card>
  );
}
