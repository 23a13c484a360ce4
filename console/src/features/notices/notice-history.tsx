import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/notification.gen';
import { useActorName } from '../../i18n/actor-name';
import { keyOf } from '../../i18n/problem-words';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Loaded } from '../../ui/states';
import css from './notices.module.css';

type Entry = components['schemas']['TimelineEntry'];

/** What became of it, the newest first. */
export function NoticeHistory({ history }: { history: UseQueryResult<Entry[]> }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  return (
    <Card title={t('notices.history')}>
      <Loaded query={history} lines={3} small>
        {(entries) => (
          <ol className={css.noticeFields}>
            {entries.toReversed().map((entry) => (
              <li key={entry.sequence}>
                <span className="meta">
                  <Moment at={entry.time} />
                </span>{' '}
                <b>{actorName(entry.actor)}</b> {t(`trail.what.${keyOf(entry.type)}` as 'trail.what.notice_drafted')}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Card>
  );
}
