import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { notificationApi, unwrap } from '../../api/client';
import type { Unit } from '../../api/types';
import { paths } from '../../app/paths';
import { inLanguage } from '../../i18n/in-language';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Empty, Loaded } from '../../ui/states';
import css from './properties.module.css';

/** What was announced where it lies. */
export function UnitNotices({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const notices = useQuery({
    queryKey: ['notices', 'of-community', unit.communityId],
    queryFn: ({ signal }) =>
      unwrap(
        notificationApi.GET('/notices', {
          params: { query: { community: unit.communityId, status: ['PUBLISHED'], limit: 5 } },
          signal,
        }),
      ),
  });
  return (
    <Card title={t('properties.notices')}>
      <Loaded
        query={notices}
        lines={3}
        small
        empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('properties.noNotices')} small /> }}
      >
        {({ items }) => (
          <ul className={`card-body ${css.unitHistory}`}>
            {items.map((notice) => (
              <li key={notice.id}>
                <Link to={paths.notice(notice.id)}>{inLanguage(notice.chinese.title, notice.english?.title)}</Link>{' '}
                <span className="meta">{notice.publishedAt && <Moment at={notice.publishedAt} style="day" />}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
