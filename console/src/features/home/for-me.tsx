import { useQueries, type QueryFunctionContext } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { billingApi, notificationApi, operationsApi, ownerApi, SERVICES, surveyApi, unwrap, workorderApi } from '../../api/client';
import { COUNT_EVERY } from '../../api/freshness';
import { useMay } from '../../api/me';
import type { StockMark } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { Icon } from '../../ui/icons';
import { useScreensOnOffer } from '../../ui/open-screens';
import { Card } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { Empty } from '../../ui/states';
import css from './home.module.css';

/** Counted so far; more than this is said as "more than". */
const MOST = 50;

interface Waiting {
  name:
    | 'conversations'
    | 'dispatch'
    | 'late'
    | 'escalations'
    | 'board'
    | 'complaints'
    | 'suggestions'
    | 'parts'
    | 'kept'
    | 'stockLow'
    | 'stockCounts'
    | 'notices'
    | 'tariffs'
    | 'billRuns'
    | 'payments'
    | 'waivers'
    | 'improvementsLate'
    | 'improvementsDone'
    | 'staff'
    | 'deadLetters'
    | 'messages';
  /** Whoever may not do anything about it is not told. */
  needs?: string;
  /** The screen that it opens, and what it asks of it. */
  screen: string;
  /** One that is reached through that screen. */
  behind?: string;
  asks?: string;
  count: (signal: AbortSignal, community?: string) => Promise<Counted>;
}

interface Counted {
  n: number;
  isMore: boolean;
}

const LINES: Waiting[] = [
  {
    name: 'conversations',
    needs: 'conversation:answer',
    screen: 'conversations',
    count: async (signal, community) =>
      counted(
        await unwrap(notificationApi.GET('/conversations', { params: { query: { sort: 'WAITING', community, limit: MOST } }, signal })),
      ),
  },
  {
    name: 'dispatch',
    needs: 'workorder:dispatch',
    screen: 'dispatch',
    count: (signal, community) => orders({ status: ['PENDING_DISPATCH'], community }, signal),
  },
  {
    name: 'late',
    needs: 'workorder:read',
    screen: 'orders',
    asks: '?tab=late',
    count: (signal, community) => orders({ due: 'LATE', community }, signal),
  },
  {
    name: 'escalations',
    needs: 'escalation:open',
    screen: 'escalations',
    asks: '?tab=mine',
    count: async (signal, community) =>
      counted(
        await unwrap(
          workorderApi.GET('/escalations', {
            params: { query: { mine: true, status: ['OPEN', 'ACKNOWLEDGED'], community, limit: MOST } },
            signal,
          }),
        ),
      ),
  },
  {
    name: 'complaints',
    needs: 'complaint:handle',
    screen: 'complaints',
    asks: '?tab=mine',
    count: async (signal, community) =>
      counted(
        await unwrap(
          workorderApi.GET('/complaints', {
            params: { query: { mine: true, status: ['RECEIVED', 'ACKNOWLEDGED', 'INVESTIGATING'], community, limit: MOST } },
            signal,
          }),
        ),
      ),
  },
  {
    name: 'suggestions',
    needs: 'complaint:handle',
    screen: 'complaints',
    behind: paths.suggestions,
    count: async (signal, community) =>
      counted(
        await unwrap(
          workorderApi.GET('/suggestions', {
            params: { query: { status: ['RECEIVED', 'UNDER_REVIEW'], community, limit: MOST } },
            signal,
          }),
        ),
      ),
  },
  { name: 'parts', needs: 'material:issue', ...marked('WAITED_FOR') },
  { name: 'kept', needs: 'material:issue', ...marked('KEPT') },
  { name: 'stockLow', needs: 'material:receive', ...marked('LOW') },
  { name: 'stockCounts', needs: 'material:adjust', ...marked('COUNTED') },
  {
    name: 'notices',
    needs: 'notice:approve',
    screen: 'notices',
    asks: '?tab=open',
    count: async (signal, community) =>
      counted(
        await unwrap(
          notificationApi.GET('/notices', { params: { query: { status: ['PENDING_APPROVAL'], limit: MOST, community } }, signal }),
        ),
      ),
  },
  {
    name: 'board',
    needs: 'board:moderate',
    screen: 'boardPosts',
    count: async (signal, community) =>
      counted(
        await unwrap(notificationApi.GET('/board-posts', { params: { query: { sort: 'WAITING', community, limit: MOST } }, signal })),
      ),
  },
  {
    name: 'tariffs',
    needs: 'tariff:write',
    screen: 'tariffs',
    asks: '?tab=proposed',
    count: async (signal, community) =>
      counted(await unwrap(billingApi.GET('/tariffs', { params: { query: { status: ['PROPOSED'], community, limit: MOST } }, signal }))),
  },
  {
    name: 'billRuns',
    needs: 'billrun:approve',
    screen: 'billRuns',
    count: async (signal, community) =>
      counted(await unwrap(billingApi.GET('/bill-runs', { params: { query: { status: ['REVIEW'], community, limit: MOST } }, signal }))),
  },
  {
    name: 'payments',
    needs: 'bill:void-approve',
    screen: 'payments',
    asks: '?tab=waits',
    count: async (signal, community) =>
      counted(await unwrap(billingApi.GET('/payments', { params: { query: { waits: true, community, limit: MOST } }, signal }))),
  },
  {
    name: 'waivers',
    needs: 'bill:void-approve',
    screen: 'payments',
    asks: '?tab=waivers',
    count: async (signal, community) =>
      counted(await unwrap(billingApi.GET('/late-fee-waivers', { params: { query: { community, limit: MOST } }, signal }))),
  },
  {
    name: 'improvementsLate',
    needs: 'survey:design',
    screen: 'improvements',
    asks: '?tab=late',
    count: async (signal, community) =>
      counted(await unwrap(surveyApi.GET('/improvements', { params: { query: { late: true, community, limit: MOST } }, signal }))),
  },
  {
    name: 'improvementsDone',
    needs: 'survey:design',
    screen: 'improvements',
    asks: '?tab=done',
    count: async (signal, community) =>
      counted(await unwrap(surveyApi.GET('/improvements', { params: { query: { status: ['DONE'], community, limit: MOST } }, signal }))),
  },
  {
    name: 'staff',
    needs: 'role:assign',
    screen: 'staff',
    count: async (signal) => counted(await unwrap(ownerApi.GET('/staff/proposals', { params: { query: { limit: MOST } }, signal }))),
  },
  { name: 'deadLetters', needs: 'dlq:replay', screen: 'deadLetters', count: deadLetters },
  {
    name: 'messages',
    screen: 'messages',
    count: async (signal) => ({ n: (await unwrap(notificationApi.GET('/messages/unread', { signal }))).count, isMore: false }),
  },
];

/** What waits for whoever is here, whatever their post: each line opens what it counts. */
export function ForMe() {
  const { t } = useTranslation();
  const may = useMay();
  const { community } = useScope();
  const offered = useScreensOnOffer();
  const lines = LINES.flatMap((line) => {
    const screen = offered.find(({ name }) => name === line.screen);
    const to = screen?.to ?? (line.screen === 'messages' ? paths.messages : undefined);
    return to && (!line.needs || may(line.needs))
      ? [{ ...line, to: (line.behind ?? to) + (line.asks ?? ''), icon: screen?.icon ?? ('bell' as const) }]
      : [];
  });
  const counts = useQueries({
    queries: lines.map(({ name, count }) => ({
      queryKey: ['home', 'waiting', name, community],
      queryFn: ({ signal }: QueryFunctionContext) => count(signal, community),
      refetchInterval: COUNT_EVERY,
    })),
  });
  const isAnswered = counts.every(({ isPending }) => !isPending);
  const waiting = lines.map((line, at) => ({ ...line, counted: counts[at]?.data, failed: counts[at]?.isError ?? false }));
  const shown = waiting.filter(({ counted: one, failed }) => failed || (one && one.n > 0));
  return (
    <Card title={t('home.forMe')}>
      {isAnswered && shown.length === 0 ? (
        <Empty title={t('home.nothingWaits')} small />
      ) : (
        <ul className={css.forMe} aria-busy={!isAnswered}>
          {shown.map(({ name, to, icon, counted: one }) => (
            <li key={name}>
              <Icon name={icon} />
              <Link to={to}>{t(`home.waits.${name}`)}</Link>
              {one ? (
                <b>
                  {number(one.n)}
                  {one.isMore && '+'}
                </b>
              ) : (
                <span className="meta">{t('home.notCounted')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

async function orders(query: { status?: ['PENDING_DISPATCH']; due?: 'LATE'; community?: string }, signal: AbortSignal) {
  return counted(await unwrap(workorderApi.GET('/orders', { params: { query: { ...query, limit: MOST } }, signal })));
}

/** Materials that somebody has to look after. */
function marked(mark: StockMark): Pick<Waiting, 'screen' | 'asks' | 'count'> {
  return {
    screen: 'stock',
    asks: `?mark=${mark}`,
    count: async (signal, community) =>
      counted(await unwrap(workorderApi.GET('/stock', { params: { query: { mark, community, limit: MOST } }, signal }))),
  };
}

/** Of all services; one that is silent hides nothing of the others. */
async function deadLetters(signal: AbortSignal): Promise<Counted> {
  const answers = await Promise.allSettled(
    SERVICES.map((service) =>
      unwrap(operationsApi[service].GET('/dead-letters', { params: { query: { state: 'WAITING', limit: MOST } }, signal })),
    ),
  );
  const pages = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [counted(answer.value)] : []));
  return { n: pages.reduce((sum, { n }) => sum + n, 0), isMore: pages.some(({ isMore }) => isMore) };
}

function counted({ items, next }: { items: unknown[]; next?: string }): Counted {
  return { n: items.length, isMore: next !== undefined };
}
