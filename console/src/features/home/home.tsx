import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useMay, useMe } from '../../api/me';
import { orderFiguresQuery, useLiveOrders } from '../../api/orders';
import { paths } from '../../app/paths';
import { useTimes } from '../../i18n/times';
import { hourHere } from '../../i18n/zone';
import { useToday } from '../../ui/now';
import { Page } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { Loaded } from '../../ui/states';
import { ByCommunity, ByType, SatisfactionByCommunity } from './bars';
import { Doors } from './doors';
import { ForMe } from './for-me';
import css from './home.module.css';
import { Kpis } from './kpis';
import { LateOrders } from './late-orders';
import { OnTime } from './on-time';
import { Promises } from './promises';

/** Whoever has just signed in begins where their day is; the home is one click away after that. */
let hasLanded = false;

export default function Home() {
  const me = useMe();
  const [landing] = useState(() => (hasLanded ? undefined : firstOf(me.posts)));
  useEffect(() => {
    hasLanded = true;
  }, []);
  return landing ? <Navigate to={landing} replace /> : <Day />;
}

function firstOf(posts: string[]): string | undefined {
  if (posts.length === 1) {
    return { CS: paths.desk, DS: paths.dispatch, CA: paths.bills }[posts[0] ?? ''];
  }
  return undefined;
}

function Day() {
  const { t } = useTranslation();
  const may = useMay();
  const { name, standIns } = useMe();
  const times = useTimes();
  const today = useToday();
  const hour = hourHere();
  const greeting = hour < 12 ? t('home.morning', { name }) : hour < 18 ? t('home.afternoon', { name }) : t('home.evening', { name });
  return (
    <Page title={greeting} aside={<span className="meta">{t('home.compared', { day: times.day(today) })}</span>}>
      {standIns.map((absent) => (
        <p key={absent.name} className="note">
          {t('home.standIn', { name: absent.name, day: absent.to })}
        </p>
      ))}
      {may('workorder:read') ? (
        <Figures />
      ) : (
        <div className={css.homeGrid}>
          <div className={css.half}>
            <ForMe />
          </div>
          <div className={css.half}>
            <Doors />
          </div>
        </div>
      )}
    </Page>
  );
}

/** One look at one screen: every number opens the list behind it. A block that cannot load leaves the others. */
function Figures() {
  const { community } = useScope();
  useLiveOrders();
  const figures = useQuery(orderFiguresQuery(community));
  const shown = figures.data;
  return (
    <>
      <Loaded query={figures} lines={4}>
        {(all) => <Kpis figures={all} community={community} />}
      </Loaded>
      <div className={css.homeGrid}>
        <div className={css.wide}>{shown && <OnTime days={shown.days} />}</div>
        <div className={css.sideBlock}>
          <LateOrders community={community} late={shown?.late} soon={shown?.soon} />
        </div>
        <div className={css.half}>
          <ForMe />
          {shown && <ByType figures={shown} />}
          <Doors />
        </div>
        <div className={css.half}>
          {shown && <ByCommunity figures={shown} />}
          <Promises />
          <SatisfactionByCommunity community={community} />
        </div>
      </div>
    </>
  );
}
