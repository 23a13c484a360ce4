import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Service } from '../../api/client';

import { number } from '../../i18n/money';
import { useReasonWords } from '../../i18n/problem-words';
import { Loaded, Refused } from '../../ui/states';
import { useReadModels, useRebuild, useRebuilding } from './use-read-models';
import css from './operations.module.css';

/** What can be made anew; it is asked for when somebody opens it. */
export function ReadModels({ service }: { service: Service }) {
  const { t } = useTranslation();
  const [isOpen, open] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary className="meta">{t('checkup.models.title')}</summary>
      {isOpen && <Models service={service} />}
    </details>
  );
}

function Models({ service }: { service: Service }) {
  const { t } = useTranslation();
  const models = useReadModels(service);
  return (
    <Loaded query={models} lines={3} small>
      {(all) => (
        <>
          <p className="meta">{t('checkup.models.hint')}</p>
          <ul className={css.models}>
            {all.map(({ name, topics }) => (
              <li key={name}>
                <Model service={service} name={name} topics={topics} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}

function Model({ service, name, topics }: { service: Service; name: string; topics: string[] }) {
  const { t } = useTranslation();
  const rebuild = useRebuild(service, name);
  return (
    <>
      <div className={css.model}>
        <span>
          {t(`checkup.models.name.${name}` as 'checkup.models.name.figures', { defaultValue: name })}
          <span className={css.about}>{topics.join(' · ')}</span>
        </span>
        <button type="button" className="plain-button" disabled={rebuild.isPending} onClick={() => rebuild.mutate({})}>
          {t('checkup.models.rebuild')}
        </button>
      </div>
      <Refused problem={rebuild.error} />
      {rebuild.data && <Rebuilding service={service} job={rebuild.data.id} />}
    </>
  );
}

function Rebuilding({ service, job }: { service: Service; job: string }) {
  const { t } = useTranslation();
  const reason = useReasonWords();
  const rebuilding = useRebuilding(service, job);
  return (
    <Loaded query={rebuilding} lines={1} small>
      {({ state, done, failed, total, finishedAt, failure }) => (
        <p role="status" className="meta">
          {!finishedAt
            ? t('checkup.models.going', { done: number(done), total: number(total) })
            : state === 'DONE' && failed === 0
              ? t('checkup.models.done', { n: number(done) })
              : failure
                ? reason(failure)
                : t('checkup.models.failed', { n: number(failed) })}
        </p>
      )}
    </Loaded>
  );
}
