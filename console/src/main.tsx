import { hydrate } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { CannotStart } from './app/cannot-start';
import { readEnv } from './app/env';
import { doorOf, JOIN, LOBBY, SLIP } from './app/doors';
import { programs } from './app/programs';
import { screenAt } from './app/screen';
import { lastDay } from './api/day-store';
import { newQueryClient } from './api/query-client';
import { openSession, resumeSession } from './api/session';
import { preferredLanguage, startWords } from './i18n';
import { listenToKeys } from './ui/keys';
import './ui/tokens.css';

const root = createRoot(document.getElementById('root') as HTMLElement);

const client = newQueryClient();

async function start() {
  if (location.pathname.startsWith(LOBBY)) {
    // A display: nobody signs in there.
    return (await import('./app/lobby')).hang(root, location.pathname.slice(LOBBY.length));
  }
  if (location.pathname.startsWith(SLIP)) {
    return (await import('./app/slip')).open(root, location.pathname.slice(SLIP.length));
  }
  if (location.pathname.startsWith(JOIN)) {
    return (await import('./app/join')).open(root, location.pathname.slice(JOIN.length));
  }
  // What will be shown comes while it is being told who is here.
  const door = doorOf(location.pathname);
  void programs[door].frame().catch(() => undefined);
  void programs[door]
    .screens()
    .then(({ screens }) => screenAt(screens, location.pathname)?.part())
    .catch(() => undefined);
  await startWords(preferredLanguage(), [door]);
  try {
    await openSession(await readEnv());
  } catch {
    if (!(await resume())) {
      root.render(<CannotStart />);
      return;
    }
  }
  listenToKeys();
  root.render(<App client={client} />);
}

/** A technician without a line goes on with the day as it was known last. */
async function resume(): Promise<boolean> {
  const day = doorOf(location.pathname) === 'technician' ? await lastDay() : undefined;
  if (day) {
    hydrate(client, day.known);
    resumeSession(day.id, signInAtRest);
  }
  return day !== undefined;
}

/** Signing in leaves the page: not while somebody is in the middle of a form. */
async function signInAtRest() {
  if (document.querySelector('dialog[open]') || document.activeElement?.matches('input, textarea, select')) {
    throw new Error('Somebody is typing');
  }
  return openSession(await readEnv());
}

void start();
