import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callBriefly } from '../../api/line';
import { recall, remember } from '../../api/memory';
import type { components } from '../../api/notification.gen';
import { Problem, problemOf } from '../../api/problem';
import { sayDay, useTimes } from '../../i18n/times';
import { dayIn } from '../../i18n/zone';
import { ZoneOf } from '../../i18n/zones';
import { inLanguage } from '../../i18n/in-language';
import { useNow } from '../../ui/now';
import css from './lobby.module.css';

type Shown = components['schemas']['LobbyView'];
type Hanging = Shown['notices'][number];

const ASK_EVERY = 30_000;
/** Older than this what is shown is said to be old. */
const FRESH_FOR = 90_000;
/** So many stand below each other with room for what they say. */
const AT_ONCE = 2;
const TURN_EVERY = 15_000;
/** A display stays on for months: it takes up a newer build once a day. */
const RELOAD_AFTER = 24 * 60 * 60_000;

const began = Date.now();

/** What is announced in a building, on the display in its lobby: large, dark, and whatever the line does. */
export default function Lobby({ code }: { code: string }) {
  const { t } = useTranslation();
  const name = `linli.lobby.${code}`;
  const lobby = useQuery({
    queryKey: ['lobby', code],
    queryFn: async () => {
      const answer = await callBriefly(`/api/lobby/${encodeURIComponent(code)}`);
      const told: unknown = await answer.json().catch(() => undefined);
      if (!answer.ok) {
        throw problemOf(answer, told);
      }
      if (Date.now() - began > RELOAD_AFTER) {
        location.reload();
      }
      remember(name, JSON.stringify(told));
      return told as Shown;
    },
    initialData: () => known(name),
    // What was kept is old, however lately the page was opened.
    initialDataUpdatedAt: 0,
    refetchInterval: ASK_EVERY,
    refetchIntervalInBackground: true,
    networkMode: 'always',
    retry: false,
  });
  const isGone = lobby.error instanceof Problem && lobby.error.status === 404;
  useEffect(() => {
    if (isGone) remember(name, undefined);
  }, [isGone, name]);
  if (isGone) {
    return <Still title={t('lobby.gone')} hint={t('lobby.goneHint')} />;
  }
  return lobby.data ? (
    <ZoneOf zone={lobby.data.zone}>
      <Display shown={lobby.data} />
    </ZoneOf>
  ) : (
    <Still title={t(lobby.isError ? 'lobby.noLine' : 'common.loading')} />
  );
}

function known(name: string): Shown | undefined {
  const kept = recall(name);
  return kept === undefined ? undefined : (JSON.parse(kept) as Shown);
}

function Still({ title, hint }: { title: string; hint?: string }) {
  return (
    <main className={`${css.lobby} ${css.lobbyStill}`}>
      <h1>{title}</h1>
      {hint && <p>{hint}</p>}
    </main>
  );
}

function Display({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  const times = useTimes();
  const now = useNow();
  const isOld = now - Date.parse(shown.at) > FRESH_FOR;
  // What has run out hangs no longer, with a line or without.
  const notices = shown.notices.filter(({ expiresAt }) => !expiresAt || Date.parse(expiresAt) > now);
  const page = useTurning(Math.ceil(notices.length / AT_ONCE));
  return (
    <main className={css.lobby}>
      <header>
        <h1>
          {shown.community} <span>{t('lobby.building', { name: shown.building })}</span>
        </h1>
        <p className={css.lobbyClock}>
          <span>{sayDay(dayIn(times.zone, now), { month: 'long', day: 'numeric', weekday: 'long' })}</span>
          <strong>{times.clock(now)}</strong>
        </p>
      </header>
      {notices.length === 0 ? (
        <p className={css.lobbyNone}>{t('lobby.none')}</p>
      ) : (
        <ul className={css.lobbyNotices} data-many={Math.min(notices.length, AT_ONCE)}>
          {notices.slice(page * AT_ONCE, (page + 1) * AT_ONCE).map((notice) => (
            <Notice key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      <footer>
        {shown.phone && (
          <p>
            {t('lobby.phone')} <strong>{shown.phone}</strong>
          </p>
        )}
        {shown.hours && (
          <p>
            {shown.hours.length === 0
              ? t('lobby.closedToday')
              : t('lobby.hours', { hours: shown.hours.map(({ from, to }) => `${from.slice(0, 5)}–${to.slice(0, 5)}`).join(' · ') })}
          </p>
        )}
        <p className={css.lobbyAt} data-old={isOld || undefined} role="status">
          {isOld ? t('lobby.old', { time: times.moment(shown.at, new Date(now)) }) : t('lobby.fresh', { time: times.clock(shown.at) })}
        </p>
      </footer>
    </main>
  );
}

function Notice({ notice }: { notice: Hanging }) {
  const { t } = useTranslation();
  const times = useTimes();
  const now = new Date(useNow());
  const words = inLanguage(notice.chinese, notice.english);
  const other = words === notice.chinese ? notice.english : notice.chinese;
  return (
    <li data-urgent={notice.category === 'OUTAGE' || notice.category === 'SAFETY' || undefined}>
      <p className={css.lobbyKind}>
        <strong>{t(`words.noticeCategory.${notice.category}`)}</strong>{' '}
        <span>
          {notice.expiresAt
            ? t('lobby.until', { time: times.moment(notice.expiresAt, now) })
            : t('lobby.since', { time: times.moment(notice.publishedAt, now) })}
        </span>
      </p>
      <h2>{words.title}</h2>
      <p className={css.lobbyBody}>{words.body}</p>
      {other && <p className={css.lobbyOther}>{other.title}</p>}
    </li>
  );
}

/** Which page is shown, each in its turn. */
function useTurning(pages: number) {
  const [turned, turn] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => turn((before) => before + 1), TURN_EVERY);
    return () => clearInterval(timer);
  }, [pages]);
  return pages < 2 ? 0 : turned % pages;
}
