import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { unwrap, workorderApi } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useMe } from '../../../api/me';
import { learnWords } from '../../../i18n';
import { number } from '../../../i18n/money';
import { sayDay, useTimes } from '../../../i18n/times';
import { Initial } from '../../../ui/initial';
import { useToday } from '../../../ui/now';
import { useScreenTitle } from '../../../ui/screen-title';
import { Empty, Loaded, Refused } from '../../../ui/states';
import { NowCard } from './now-card';
import { OrderRow } from './order-row';
import { SyncNote } from './sync-note';
import { useMyWork, usePrepared } from './use-my-work';
import { Switch } from '../../../ui/switch';

/** Comes behind the day itself. */
const ForTeam = lazy(async () => (await Promise.all([import('./for-team'), learnWords('work')]))[0]);

/** Today in order: now, next, waiting, done. */
export default function Today() {
  const { t } = useTranslation();
  const work = useMyWork();
  usePrepared(work.orders);
  useScreenTitle(t('technician.today'), work.offered.length);
  const nothing =
    work.now.length + work.offered.length + work.next.length + work.waiting.length + work.helping.length + work.done.length === 0;
  return (
    <>
      <Head />
      <SyncNote />
      <main className="phone-main">
        <div className="phone-figures">
          <Figure count={work.done.length} name={t('technician.figures.done')} />
          <Figure count={work.now.length + work.next.length + work.offered.length} name={t('technician.figures.todo')} />
          <Figure count={work.waiting.length} name={t('technician.figures.waiting')} />
        </div>
        <Suspense>
          <ForTeam />
        </Suspense>
        <Loaded query={work.open} lines={6}>
          {() =>
            nothing ? (
              <Empty title={t('technician.nothing')} hint={t('technician.nothingHint')} />
            ) : (
              <>
                <Section title={t('technician.offered')} orders={work.offered} card />
                <Section title={t('technician.now')} orders={work.now} card />
                <Section title={t('technician.next')} orders={work.next} />
                <Section title={t('technician.helping')} orders={work.helping} />
                <Section title={t('technician.waiting')} orders={work.waiting} />
                <Section title={t('technician.done')} orders={work.done} />
              </>
            )
          }
        </Loaded>
      </main>
    </>
  );
}

function Section({ title, orders, card }: { title: string; orders: ReturnType<typeof useMyWork>['now']; card?: boolean }) {
  const { t } = useTranslation();
  if (orders.length === 0) {
    return null;
  }
  return (
    <section aria-label={title}>
      <div className="phone-title">
        <h2>{title}</h2>
        <span className="meta">{t('technician.count', { n: number(orders.length) })}</span>
      </div>
      {card ? (
        orders.map((order) => <NowCard key={order.id} order={order} />)
      ) : (
        <ul className="phone-list">
          {orders.map((order) => (
            <li key={order.id}>
              <OrderRow order={order} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Figure({ count, name }: { count: number; name: string }) {
  return (
    <div>
      <b>{number(count)}</b>
      <span className="meta">{name}</span>
    </div>
  );
}

const meAtWork = {
  queryKey: ['technicians', 'me'],
  queryFn: ({ signal }: { signal: AbortSignal }) => unwrap(workorderApi.GET('/technicians/me', { signal })),
};

function Head() {
  const { t } = useTranslation();
  const times = useTimes();
  const me = useMe();
  const client = useQueryClient();
  const technician = useQuery(meAtWork);
  const turn = useCommand(
    (availability: 'ON_DUTY' | 'OFF_DUTY', header) =>
      unwrap(workorderApi.POST('/technicians/me/availability', { params: { header }, body: { availability } })),
    { onSuccess: (after) => client.setQueryData(meAtWork.queryKey, after) },
  );
  const onDuty = technician.data?.availability === 'ON_DUTY';
  const today = useToday();
  return (
    <>
      <header className="phone-head">
        <Initial name={me.name} size={40} />
        <div className="who">
          <h1>{t('technician.today')}</h1>
          <span className="meta dots">
            <span>
              {times.day(today)} {sayDay(today, { weekday: 'short' })}
            </span>
            <span>{me.name}</span>
            {technician.data?.team && <span>{technician.data.team}</span>}
          </span>
        </div>
        {technician.data && (
          <span className="duty">
            {t(`words.availability.${technician.data.availability}`)}
            <Switch
              name={t('technician.onDuty')}
              on={onDuty}
              busy={turn.isPending}
              turn={(on) => turn.mutate(on ? 'ON_DUTY' : 'OFF_DUTY')}
            />
          </span>
        )}
      </header>
      <Refused problem={turn.error} />
    </>
  );
}
