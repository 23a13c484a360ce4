import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { notificationApi, unwrap } from '../../api/client';
import { ASK_EVERY } from '../../api/freshness';
import { unreadQuery } from '../../api/messages';
import { newKey } from '../../api/new-key';
import type { Message } from '../../api/types';
import { doorOf } from '../../app/doors';
import { useMessageWords } from '../../i18n/message-words';
import { Moment } from '../../ui/moment';
import { usePhoneDoor } from '../../ui/phone/door';
import { PhonePage } from '../../ui/phone/frame';
import { Empty, Loaded } from '../../ui/states';
import { phonePageOf } from './phone-pages';

const inboxQuery = (limit: number) => ({
  queryKey: ['messages', 'inbox', limit],
  queryFn: ({ signal }: { signal: AbortSignal }) => unwrap(notificationApi.GET('/messages', { params: { query: { limit } }, signal })),
  refetchInterval: ASK_EVERY,
});

export function useUnread(): number {
  return useQuery(unreadQuery).data?.count ?? 0;
}

/** What the platform told somebody, the newest first; a tap reads it and opens what it is about. */
export default function PhoneInbox() {
  const { t } = useTranslation();
  const door = usePhoneDoor();
  const inbox = useQuery(inboxQuery(50));
  return (
    <PhonePage title={t('deliveries.title')} back={door.home}>
      <Loaded query={inbox} empty={{ when: (page) => page.items.length === 0, show: <Empty title={t('deliveries.empty')} /> }}>
        {(page) => <Messages messages={page.items} />}
      </Loaded>
    </PhonePage>
  );
}

/** The newest few, for a home page. */
export function NewestMessages() {
  const { t } = useTranslation();
  const inbox = useQuery(inboxQuery(3));
  return (
    <Loaded
      query={inbox}
      lines={3}
      empty={{ when: (page) => page.items.length === 0, show: <Empty small title={t('deliveries.empty')} /> }}
    >
      {(page) => <Messages messages={page.items} />}
    </Loaded>
  );
}

function Messages({ messages }: { messages: Message[] }) {
  const { pathname } = useLocation();
  const { t } = useTranslation();
  const words = useMessageWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: (id: string) =>
      unwrap(notificationApi.POST('/messages/{id}/reading', { params: { path: { id }, header: { 'Idempotency-Key': newKey() } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['messages'] }),
  });
  return (
    <ul className="phone-list">
      {messages.map((message) => (
        <li key={message.id}>
          <button
            type="button"
            className="phone-row"
            onClick={() => {
              if (!message.readAt) read.mutate(message.id);
              const page = phonePageOf(message, doorOf(pathname));
              if (page) void navigate(page);
            }}
          >
            <span className="phone-dot" data-unread={!message.readAt} aria-hidden="true" />
            <span className="grow">
              {message.readAt ? words(message) : <strong>{words(message)}</strong>}
              {!message.readAt && <span className="sr"> {t('deliveries.unread')}</span>}
              <br />
              <span className="meta">
                <Moment at={message.createdAt} style="ago" />
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
