import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { CannotStart } from './app/cannot-start';
import { readEnv } from './app/env';
import { openSession } from './api/session';
import { startWords } from './i18n';
import { listenToKeys } from './ui/keys';
import './ui/tokens.css';

const root = createRoot(document.getElementById('root') as HTMLElement);

async function start() {
  await startWords();
  try {
    await openSession(await readEnv());
  } catch {
    root.render(<CannotStart />);
    return;
  }
  listenToKeys();
  root.render(<App />);
}

void start();
