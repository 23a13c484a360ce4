import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import type { ConversationRow } from '../../api/types';
import { paths } from '../../app/paths';
import { short } from '../../ui/count';
import { Initial } from '../../ui/initial';
import { KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { ListPages } from '../../ui/list-pages';
import { LiveDot } from '../../ui/live-dot';
import { DueChip } from '../../ui/clock-chip';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty, Loaded } from '../../ui/states';
import { ConversationPane } from './conversation-pane';
import css from './conversations.module.css';
import { TABS, useConversations, type ConversationTab } from './use-conversations';

/** Who waits, and what they ask: the queue on the left, the one that is open beside it. */
export default function Conversations() {
  const { t } = useTranslation();
  const { id } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { list, live, tab, after, show, turn } = useConversations();
  const rows = list.data?.items ?? [];
  const step = (by: number) => {
    const at = rows.findIndex((row) => row.id === id);
    const next = rows[at < 0 ? 0 : at + by];
    if (next) void navigate(`${paths.conversation(next.id)}${search}`);
  };
  useKeys([
    { press: 'j', label: t('conversations.keysNext'), run: () => step(1) },
    { press: 'k', label: t('conversations.keysPrevious'), run: () => step(-1) },
  ]);
  return (
    <Page
      title={t('conversations.title')}
      tabs={
        <TabRow<ConversationTab>
          label={t('conversations.tabs')}
          tabs={TABS.map((name) => ({ name, label: t(`conversations.tab.${name}`) }))}
          shown={tab}
          show={show}
        />
      }
      aside={<LiveDot state={live} />}
    >
      <div className={css.conversationColumns}>
        <Card className={css.conversationQueue}>
          <Loaded
            query={list}
            empty={{
              when: ({ items }) => items.length === 0,
              show: <Empty title={t(`conversations.none.${tab}`)} />,
            }}
          >
            {({ items }) => (
              <ul>
                {items.map((row) => (
                  <li key={row.id}>
                    <Row row={row} search={search} isOpen={row.id === id} />
                  </li>
                ))}
              </ul>
            )}
          </Loaded>
          <ListPages after={after} next={list.data?.next} turn={turn} />
          <KeyHints
            keys={[
              { presses: ['j', 'k'], label: t('conversations.keysMove') },
              ...(id ? [{ presses: ['Enter'], label: t('common.chat.send') }] : []),
            ]}
          />
        </Card>
        {id ? (
          <ConversationPane key={id} id={id} />
        ) : (
          <Card className={css.conversationNone}>
            <Empty title={t('conversations.choose')} hint={t('conversations.chooseHint')} />
          </Card>
        )}
      </div>
    </Page>
  );
}

function Row({ row, search, isOpen }: { row: ConversationRow; search: string; isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <Link
      className={css.conversationRow}
      to={`${paths.conversation(row.id)}${search}`}
      aria-current={isOpen ? 'true' : undefined}
      data-waits={row.waiting ? true : undefined}
    >
      <Initial name={row.resident} size={32} />
      <span className="grow">
        <span className={css.conversationRowHead}>
          <strong>{row.resident}</strong> <span className="meta">{row.unitLabel}</span>
          <span className="spread">
            {row.waiting ? <DueChip {...row.waiting} /> : <span className="meta">{t(`words.conversationStatus.${row.status}`)}</span>}
          </span>
        </span>
        <span className={`${css.conversationRowSaid} meta`}>
          {row.lastSide === 'STAFF' && t('conversations.we')}
          {row.lastText}
        </span>
        <span className={`${css.conversationRowHead} meta`}>
          <Moment at={row.lastSpoken} style="ago" />
          {row.agent && <span>{row.agent.name}</span>}
          {row.unread > 0 && (
            <span className="spread pill" role="img" aria-label={t('conversations.unread', { n: row.unread })}>
              {short(row.unread)}
            </span>
          )}
        </span>
      </span>
    </Link>
  );
}
