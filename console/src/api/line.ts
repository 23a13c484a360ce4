import { useSyncExternalStore } from 'react';
import { Problem } from './problem';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;
/** On a poor line; without any the browser says so at once. */
const PATIENCE = 8_000;

/**
 * Whether the platform can be reached. A browser knows only of its own cable: in a basement with one
 * bar of signal it says that it is online. So a call that got no answer counts too, and is followed
 * by small ones until one is answered.
 */
class Line {
  private answered = true;
  private waited = 0;
  private next: ReturnType<typeof setTimeout> | undefined;
  private readonly watchers = new Set<() => void>();

  isUp = () => navigator.onLine && this.answered;

  watch = (watcher: () => void) => {
    if (this.watchers.size === 0) {
      addEventListener('online', this.turned);
      addEventListener('offline', this.turned);
    }
    this.watchers.add(watcher);
    this.askAgain();
    return () => {
      this.watchers.delete(watcher);
      if (this.watchers.size === 0) {
        removeEventListener('online', this.turned);
        removeEventListener('offline', this.turned);
        this.rest();
      }
    };
  };

  /** Tells how a call went; any answer is one, a refusal too. */
  heard(answer: boolean) {
    if (answer !== this.answered) {
      this.answered = answer;
      this.turned();
    }
  }

  /** Asks whether there is a line, for who has reason to doubt it. */
  check() {
    callBriefly('/config.json', { method: 'HEAD' }).catch(() => this.askAgain());
  }

  private turned = () => {
    this.rest();
    this.askAgain();
    this.watchers.forEach((watcher) => watcher());
  };

  private askAgain() {
    if (this.answered || this.next || this.watchers.size === 0) {
      return;
    }
    this.waited = Math.min(this.waited ? this.waited * 2 : FIRST_WAIT, LONGEST_WAIT);
    this.next = setTimeout(() => {
      this.next = undefined;
      this.check();
    }, this.waited);
  }

  private rest() {
    clearTimeout(this.next);
    this.next = undefined;
    this.waited = 0;
  }
}

export const line = new Line();

export function useOnline(): boolean {
  return useSyncExternalStore(line.watch, line.isUp);
}

/** Calls back each time that the platform is there again. */
export function onLineBack(listener: () => void): () => void {
  let wasUp = line.isUp();
  return line.watch(() => {
    const isUp = line.isUp();
    if (isUp && !wasUp) {
      listener();
    }
    wasUp = isUp;
  });
}

/**
 * The browser's fetch, which tells the line how it went. Throws the problem `network.down` when no
 * answer came, and what the browser throws when the caller has lost interest.
 */
export async function call(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    const answer = await globalThis.fetch(input, init);
    line.heard(true);
    return answer;
  } catch (failure) {
    if (isAborted(failure)) {
      throw failure;
    }
    // Also one that its caller gave up on after a while (TimeoutError).
    line.heard(false);
    throw noAnswer();
  }
}

/** A call past every cache, which counts as unanswered when the answer is long in coming. */
export async function callBriefly(input: string, init?: RequestInit): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    return await call(input, { cache: 'no-store', ...init, signal: patience.signal });
  } catch {
    line.heard(false);
    throw noAnswer();
  } finally {
    clearTimeout(timer);
  }
}

export function isAborted(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'AbortError';
}

export function noAnswer(): Problem {
  return new Problem(Problem.NO_ANSWER, 'network.down');
}
