import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { notificationApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { ASK_EVERY } from '../../api/freshness';
import { unreadQuery } from '../../api/messages';
import { Problem } from '../../api/problem';
import type { Message } from '../../api/types';
import { useMessageWords } from '../../i18n/message-words';
import { useAddress } from '../../ui/address';
import { KeyHints } from '../../ui/key-hints';
import { useListKeys } from '../../ui/list-keys';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { pageOf } from '../../ui/message-pages';
import css from './inbox.module.css';

const PAGE = 50;

/** What one was told; opening it marks it as read. */
export default function Inbox() {
  const { t } = useTranslation();
  const { params, change } = useAddress();
  const shown = params.get('show') === 'unread' ? 'unread' : 'all';
  const messages = useInfiniteQuery({
    queryKey: ['messages', 'list'],
    queryFn: ({ signal, pageParam }) =>
      unwrap(notificationApi.GET('/messages', { params: { query: { limit: PAGE, ...(pageParam && { after: pageParam }) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ASK_EVERY,
  });
  const all = messages.data?.pages.flatMap(({ items }) => items) ?? [];
  const unread = useQuery(unreadQuery).data?.count ?? 0;
  const listed = shown === 'unread' ? all.filter(({ readAt }) => !readAt) : all;
  // The service has no list of the unread: pages are turned until all of them have been met.
  const isSeeking = shown === 'unread' && listed.length < unread && messages.hasNextPage;
  const { fetchNextPage, isFetching } = messages;
  useEffect(() => {
    if (isSeeking && !isFetching) void fetchNextPage();
  }, [isSeeking, isFetching, fetchNextPage]);
  return (
    <Page
      title={t('deliveries.title')}
      waiting={unread}
      tabs={
        <TabRow
          label={t('deliveries.title')}
          tabs={(['all', 'unread'] as const).map((name) => ({ name, label: t(`deliveries.${name}`) }))}
          shown={shown}
          show={(name) => change({ show: name })}
        />
      }
    >
      <Card>
        {messages.data ? (
          listed.length === 0 && isSeeking ? (
            <Skeleton lines={8} />
          ) : listed.length === 0 ? (
            <Empty title={shown === 'unread' ? t('deliveries.emptyUnread') : t('deliveries.empty')} />
          ) : (
            <MessageList messages={listed} />
          )
        ) : messages.isError ? (
          <Failed problem={Problem.of(messages.error)} retry={() => void messages.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
        {messages.hasNextPage && (
          <div style={{ padding: 12, textAlign: 'center' }}>
            <Button loading={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>
              {t('common.more')}
            </Button>
          </div>
        )}
        <KeyHints
          keys={[
            { presses: ['j', 'k'], label: t('deliveries.keysMove') },
            { presses: ['Enter'], label: t('deliveries.keysOpen') },
          ]}
        />
      </Card>
    </Page>
  );
}

function MessageList({ messages }: { messages: Message[] }) {
  const { t } = useTranslation();
  const words = useMessageWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const read = useCommand(
    (id: string, header) => unwrap(notificationApi.POST('/messages/{id}/reading', { params: { path: { id }, header } })),
    {
      onSuccess: () => client.invalidateQueries({ queryKey: ['messages'] }),
    },
  );
  const open = (message: Message) => {
    if (!message.readAt) read.mutate(message.id);
    const page = pageOf(message);
    if (page) void navigate(page);
  };
  const { at } = useListKeys(messages, { move: t('deliveries.keysMove'), open: t('deliveries.keysOpen') }, open);
  return (
    <ul className={css.inbox}>
      {messages.map((message, index) => (
        <li key={message.id} className={`${index === at ? 'at-row' : ''} ${message.readAt ? '' : css.unread}`}>
          <button type="button" onClick={() => open(message)}>
            {!message.readAt && <span className="sr">{t('deliveries.unread')} </span>}
            {words(message)}
          </button>
          <span className="meta">
            <Moment at={message.createdAt} style="ago" />
          </span>
          {!message.readAt && (
            <button type="button" className="link-button" onClick={() => read.mutate(message.id)}>
              {t('deliveries.markRead')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
