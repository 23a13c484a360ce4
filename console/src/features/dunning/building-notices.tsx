import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { billingApi, operationsApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { isOver } from '../../api/jobs';
import { spokenLanguage } from '../../i18n';
import { number } from '../../i18n/money';
import { useReasonWords } from '../../i18n/problem-words';
import { PaperButton } from '../../ui/paper-button';
import { Card } from '../../ui/page';
import { Loaded, Refused } from '../../ui/states';

const LOOK_EVERY = 1_000;

/** The bill notices of a whole building: one file, unit by unit as somebody walks through it. */
export function BuildingNotices({ building }: { building: string }) {
  const { t } = useTranslation();
  const [job, follow] = useState<string>();
  const print = useCommand(
    (body: { buildingId: string; lang: string }, header) => unwrap(billingApi.POST('/bill-notices', { params: { header }, body })),
    { onSuccess: ({ jobId }) => follow(jobId) },
  );
  return (
    <Card title={t('dunning.notices')}>
      <div className="card-body stack">
        <p className="meta">{t('dunning.noticesHint')}</p>
        {job && <Printing job={job} />}
        <Refused problem={print.error} />
        <button
          type="button"
          className="plain-button"
          disabled={print.isPending}
          onClick={() => print.mutate({ buildingId: building, lang: spokenLanguage() })}
        >
          {t('dunning.noticesPrint')}
        </button>
      </div>
    </Card>
  );
}

function Printing({ job }: { job: string }) {
  const { t } = useTranslation();
  const reason = useReasonWords();
  const printing = useQuery({
    queryKey: ['jobs', 'billing', job],
    queryFn: ({ signal }) => unwrap(operationsApi.billing.GET('/jobs/{id}', { params: { path: { id: job } }, signal })),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : LOOK_EVERY),
  });
  return (
    <Loaded query={printing} lines={1} small>
      {(one) => (
        <div role="status" className="button-row flush">
          {one.state === 'FAILED' ? (
            <span>{reason(one.failure)}</span>
          ) : one.state === 'CANCELLED' ? (
            <span>{t('dunning.noticesCancelled')}</span>
          ) : one.state !== 'DONE' ? (
            <span>{t('dunning.noticesPrinting', { done: number(one.done), total: number(one.total) })}</span>
          ) : one.result ? (
            <PaperButton
              className="plain-button solid"
              path={`/ops/billing/jobs/${job}/result`}
              name={one.result.replace(/\.pdf$/, '')}
              label={t('dunning.noticesFetch', { n: number(one.total) })}
            />
          ) : (
            <span>{t('dunning.noticesNone')}</span>
          )}
        </div>
      )}
    </Loaded>
  );
}
