import { useQueries, type QueryFunctionContext } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { notificationApi, operationsApi, ownerApi, SERVICES, unwrap, workorderApi } from '../../api/client';
import { COUNT_EVERY } from '../../api/freshness';
import { useMay } from '../../api/me';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { Icon } from '../../ui/icons';
import { useScreensOnOffer } from '../../ui/open-screens';
import { Card } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { Empty } from '../../ui/states';

/** Counted so far; more than this is said as "more than". */
const MOST = 50;

interface Waiting {
  name: 'dispatch' | 'parts' | 'late' | 'notices' | 'staff' | 'deadLetters' | 'messages';
  /** Whoever may not do anything about it is not told. */
  needs?: string;
  /** The screen that it opens, and what it asks of it. */
  screen: string;
  asks?: string;
  count: (signal: AbortSignal, community?: string) => Promise<Counted>;
}

interface Counted {
  n: number;
  isMore: boolean;
}

const LINES: Waiting[] = [
  {
    name: 'dispatch',
    needs: 'workorder:dispatch',
    screen: 'dispatch',
    count: (signal, community) => orders({ status: ['PENDING_DISPATCH'], community }, signal),
  },
  {
    name: 'parts',
    needs: 'material:issue',
    screen: 'orders',
    asks: '?tab=all&status=WAITING_PARTS',
    count: (signal, community) => orders({ status: ['WAITING_PARTS'], community }, signal),
  },
  {
    name: 'late',
    needs: 'workorder:read',
    screen: 'orders',
    asks: '?tab=late',
    count: (signal, community) => orders({ due: 'LATE', community }, signal),
  },
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
    return to && (!line.needs || may(line.needs)) ? [{ ...line, to: to + (line.asks ?? ''), icon: screen?.icon ?? ('bell' as const) }] : [];
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
        <ul className="for-me" aria-busy={!isAnswered}>
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

async function orders(query: { status?: ['PENDING_DISPATCH' | 'WAITING_PARTS']; due?: 'LATE'; community?: string }, signal: AbortSignal) {
  return counted(await unwrap(workorderApi.GET('/orders', { params: { query: { ...query, limit: MOST } }, signal })));
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
