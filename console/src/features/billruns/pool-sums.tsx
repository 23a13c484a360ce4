import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { billingApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { BillRun, PoolSum } from '../../api/types';
import { yuan } from '../../i18n/money';
import { centsOf, typedAmount } from '../../ui/cents';
import { Dialog } from '../../ui/dialog';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, TextField, useEntry } from '../../ui/entry-form';
import { PlainTable } from '../../ui/plain-table';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Empty, Loaded } from '../../ui/states';
import { PeriodWords } from './run-words';

const amount = v.pipe(
  v.string(),
  v.check((typed) => centsOf(typed) !== undefined, 'pattern'),
  v.transform((typed) => centsOf(typed) ?? 0),
);
const note = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100));
const entered = v.object({
  from: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
  months: v.pipe(v.string(), v.transform(Number), v.minValue(1), v.maxValue(12)),
  amount,
  note,
});
const corrected = v.object({ amount, note });
type Entered = v.InferInput<typeof entered>;

const MONTHS = ['1', '2', '3', '6', '12'];
const PAGE = 24;

type Step = { enter: true } | { correct: PoolSum } | { withdraw: PoolSum };

/** What invoices say is to be shared, period by period. */
export function PoolSums({
  tariffId,
  name,
  period,
  close,
}: {
  tariffId: string;
  name: string;
  period: BillRun['period'];
  close: () => void;
}) {
  const { t } = useTranslation();
  const [step, take] = useState<Step>();
  const key = ['pool-sums', tariffId];
  const sums = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => unwrap(billingApi.GET('/pool-sums', { params: { query: { tariff: tariffId, limit: PAGE } }, signal })),
  });
  const back = () => take(undefined);
  if (step && 'enter' in step) return <Enter tariffId={tariffId} period={period} read={key} close={back} />;
  if (step && 'correct' in step) return <Correct sum={step.correct} read={key} close={back} />;
  if (step) return <Withdraw sum={step.withdraw} read={key} close={back} />;
  return (
    <Dialog title={t('billruns.pools.dialog', { name })} close={close}>
      <Loaded
        query={sums}
        lines={4}
        small
        empty={{ when: ({ items }) => items.length === 0, show: <Empty small title={t('billruns.pools.none')} /> }}
      >
        {({ items }) => (
          <PlainTable
            label={t('billruns.pools.dialog', { name })}
            rows={items}
            columns={[
              {
                name: 'period',
                isHead: true,
                show: (sum) => (
                  <>
                    <PeriodWords period={sum.period} />
                    <div className="meta">{sum.note}</div>
                  </>
                ),
              },
              { name: 'amount', isNumber: true, show: (sum) => yuan(sum.amount.cents) },
              {
                name: 'steps',
                show: (sum) =>
                  sum.status === 'WITHDRAWN' ? (
                    <span className="chip">{t('billruns.pools.withdrawn')}</span>
                  ) : (
                    <div className="button-row">
                      <button type="button" className="link-button" onClick={() => take({ correct: sum })}>
                        {t('billruns.pools.correct')}
                      </button>
                      <button type="button" className="link-button" onClick={() => take({ withdraw: sum })}>
                        {t('billruns.pools.withdraw')}
                      </button>
                    </div>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      <p className="card-body meta">{t('billruns.pools.again')}</p>
      <div className="button-row">
        <button type="button" className="plain-button solid" onClick={() => take({ enter: true })}>
          {t('billruns.pools.enter')}
        </button>
      </div>
    </Dialog>
  );
}

interface StepProps {
  read: string[];
  close: () => void;
}

function Enter({ tariffId, period, read, close }: StepProps & { tariffId: string; period: BillRun['period'] }) {
  const { t } = useTranslation();
  const first: Entered = { from: period.from.slice(0, 7), months: String(period.months), amount: '', note: '' };
  const entry = useEntry({
    schema: entered,
    first,
    read,
    send: ({ amount, ...said }, header) =>
      unwrap(billingApi.POST('/pool-sums', { params: { header }, body: { tariffId, amountCents: amount, ...said } })),
    done: close,
  });
  return (
    <EntryDialog title={t('billruns.pools.enter')} entry={entry} close={close}>
      <TextField<Entered> of="from" label={t('billruns.pools.from')} type="month" />
      <ChoiceField<Entered>
        of="months"
        label={t('billruns.pools.months')}
        options={MONTHS.map((value) => ({ value, label: t('billruns.monthCount', { n: value }) }))}
      />
      <TextField<Entered> of="amount" decimal label={t('billruns.pools.amount')} autoFocus />
      <TextField<Entered> of="note" label={t('billruns.pools.note')} most={100} />
    </EntryDialog>
  );
}

function Correct({ sum, read, close }: StepProps & { sum: PoolSum }) {
  const { t } = useTranslation();
  const first: v.InferInput<typeof corrected> = { amount: typedAmount(sum.amount.cents), note: sum.note };
  const entry = useEntry({
    schema: corrected,
    first,
    read,
    version: () => sum.version,
    send: ({ amount, note }, header) =>
      unwrap(
        billingApi.POST('/pool-sums/{id}/correction', {
          params: { path: { id: sum.id }, header },
          body: { amountCents: amount, note },
        }),
      ),
    done: close,
  });
  return (
    <EntryDialog title={t('billruns.pools.correct')} entry={entry} close={close}>
      <TextField<typeof first> of="amount" decimal label={t('billruns.pools.amount')} autoFocus />
      <TextField<typeof first> of="note" label={t('billruns.pools.note')} most={100} />
    </EntryDialog>
  );
}

function Withdraw({ sum, read, close }: StepProps & { sum: PoolSum }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const given = useCommand(
    (body: { reason: string }, header) =>
      unwrap(billingApi.POST('/pool-sums/{id}/withdrawal', { params: { path: { id: sum.id }, header }, body })),
    {
      version: () => sum.version,
      onSuccess: () => {
        void client.invalidateQueries({ queryKey: read });
        close();
      },
    },
  );
  return <ReasonDialog title={t('billruns.pools.withdraw')} given={given} close={close} />;
}
