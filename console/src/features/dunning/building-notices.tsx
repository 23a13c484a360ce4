import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { billingApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { spokenLanguage } from '../../i18n';
import { number } from '../../i18n/money';
import { PaperJob } from '../../ui/paper-job';
import { Card } from '../../ui/page';
import { Refused } from '../../ui/states';

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
        {job && (
          <PaperJob
            service="billing"
            job={job}
            words={{
              printing: (done, total) => t('dunning.noticesPrinting', { done: number(done), total: number(total) }),
              ready: (total) => t('dunning.noticesFetch', { n: number(total) }),
              none: t('dunning.noticesNone'),
              cancelled: t('dunning.noticesCancelled'),
            }}
          />
        )}
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
