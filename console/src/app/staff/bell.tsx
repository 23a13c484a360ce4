import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Popover } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { notificationApi, unwrap } from '../../api/client';
import { unreadQuery } from '../../api/messages';
import { pageOf } from '../../ui/message-pages';
import { useMessageWords } from '../../i18n/message-words';
import { short } from '../../ui/count';
import { Moment } from '../../ui/moment';
import { paths } from '../paths';
import { BellJobs } from './bell-jobs';
import css from './shell.module.css';

const SHOWN = 5;

/** Messages and running jobs: what was left can be found again here. */
export function Bell() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const unread = useQuery(unreadQuery);
  const count = unread.data?.count ?? 0;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      content={<BellList close={() => setOpen(false)} />}
    >
      <button
        type="button"
        className={css.iconButton}
        aria-label={`${t('shell.bell.label')} ${t('shell.bell.unread', { n: short(count) })}`}
      >
        <BellOutlined />
        {count > 0 && <span className={css.unread}>{short(count)}</span>}
      </button>
    </Popover>
  );
}

function BellList({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const words = useMessageWords();
  const messages = useQuery({
    queryKey: ['messages', 'newest'],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/messages', { params: { query: { limit: SHOWN } }, signal })),
  });
  return (
    <div className={css.bellList}>
      <BellJobs close={close} />
      <h3>{t('shell.bell.messages')}</h3>
      <ul>
        {messages.data?.items.map((message) => (
          <li key={message.id}>
            <div>
              <MessageLink page={pageOf(message)} close={close}>
                {words(message)}
              </MessageLink>
            </div>
            <div className="meta">
              <Moment at={message.createdAt} style="ago" />
            </div>
          </li>
        ))}
        {messages.data?.items.length === 0 && <li className="meta">{t('shell.bell.noMessages')}</li>}
      </ul>
      <Link to={paths.messages} onClick={close}>
        {t('shell.bell.allMessages')}
      </Link>
    </div>
  );
}

function MessageLink({ page, close, children }: { page?: string; close: () => void; children: ReactNode }) {
  return page ? (
    <Link to={page} onClick={close}>
      {children}
    </Link>
  ) : (
    children
  );
}
