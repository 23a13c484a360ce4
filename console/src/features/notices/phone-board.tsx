import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { notificationApi, unwrap } from '../../api/client';
import { ASK_EVERY } from '../../api/freshness';
import type { BoardNotice } from '../../api/types';
import { phonePaths } from '../../app/phone-paths';
import { inLanguage } from '../../i18n/in-language';
import { Moment } from '../../ui/moment';
import { PhonePage } from '../../ui/phone/frame';
import { Empty, Loaded } from '../../ui/states';

const boardQuery = (limit: number) => ({
  queryKey: ['notices', 'board', limit],
  queryFn: ({ signal }: { signal: AbortSignal }) => unwrap(notificationApi.GET('/notice-board', { params: { query: { limit } }, signal })),
  refetchInterval: ASK_EVERY,
});

/** The words in the reader's language, if the office wrote them. */
export function wordsOf(notice: BoardNotice) {
  return inLanguage(notice.chinese, notice.english);
}

/** What is announced where one lives. */
export default function Board() {
  const { t } = useTranslation();
  const board = useQuery(boardQuery(50));
  return (
    <PhonePage title={t('resident.notices.title')} back={phonePaths.resident}>
      <Loaded query={board} empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('resident.notices.none')} /> }}>
        {({ items }) => <Rows notices={items} />}
      </Loaded>
    </PhonePage>
  );
}

/** Those that were not read yet, for the home page; nothing when there are none. */
export function NewNotices() {
  const { t } = useTranslation();
  const board = useQuery(boardQuery(5));
  const unread = board.data?.items.filter(({ read }) => !read) ?? [];
  if (unread.length === 0) {
    return null;
  }
  return (
    <section>
      <div className="phone-title">
        <h2>{t('resident.notices.title')}</h2>
        <Link to={phonePaths.residentNotices} className="ul">
          {t('common.all')}
        </Link>
      </div>
      <Rows notices={unread} />
    </section>
  );
}

function Rows({ notices }: { notices: BoardNotice[] }) {
  const { t } = useTranslation();
  return (
    <ul className="phone-list">
      {notices.map((notice) => (
        <li key={notice.id}>
          <Link className="phone-row" to={phonePaths.residentNotice(notice.id)}>
            <span className="phone-dot" data-unread={!notice.read} aria-hidden="true" />
            <span className="grow">
              {notice.read ? wordsOf(notice).title : <strong>{wordsOf(notice).title}</strong>}
              {!notice.read && <span className="sr"> {t('deliveries.unread')}</span>}
              <br />
              <span className="meta dots">
                <span>{t(`words.noticeCategory.${notice.category}`)}</span>
                <Moment at={notice.publishedAt} style="ago" />
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
