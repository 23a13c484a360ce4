import { useEffect, useRef, useSyncExternalStore } from 'react';
import { readEvents, type StreamEvent } from './event-stream';
import { line, onLineBack } from './line';
import { currentSession, setExpired } from './session';

/** What a service tells of a change: enough to know what to read anew. */
export interface Change {
  subject: string;
  type: string;
  sequence: number;
  time: string;
}

export type LiveState = 'connecting' | 'live' | 'waiting';

interface Listener {
  changed: (change: Change) => void;
  /** Everything may have changed: more was missed than the service remembers. */
  reset: () => void;
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** The service beats every 15 s; a line that is silent for longer is dead. */
const SILENCE = 45_000;

/**
 * One line per stream and tab, shared by whoever listens; comes back by itself where it left off,
 * also after a while in which nobody listened. It is cut a little after the last listener has gone,
 * so that turning a page keeps it.
 */
class Feed {
  state: LiveState = 'connecting';
  private readonly listeners = new Set<Listener>();
  private readonly watchers = new Set<() => void>();
  private lastEventId: string | undefined;
  /** Something was told while nobody listened: whoever comes next reads anew. */
  private unheard = false;
  private line: AbortController | undefined;
  private waited = 0;
  /** How long the service asked us to stay away. */
  private away = 0;
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.unheard) {
      this.unheard = false;
      this.tellAll((each) => each.reset());
    }
    if (!this.line) {
      this.line = new AbortController();
      void this.keepOpen(this.line.signal);
    }
    return () => {
      this.listeners.delete(listener);
      setTimeout(() => this.closeIfUnheard(), 2_000);
    };
  }

  watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };

  /** The place in the stream stays known: what happens meanwhile is told when somebody listens again. */
  hangUp() {
    this.line?.abort();
    this.line = undefined;
    this.turn('connecting');
  }

  private closeIfUnheard() {
    if (this.listeners.size === 0) {
      this.hangUp();
    }
  }

  private async keepOpen(closed: AbortSignal) {
    while (!closed.aborted) {
      const failed = await this.open(closed).then(
        () => false,
        () => true,
      );
      if (closed.aborted) {
        return;
      }
      this.turn('waiting');
      if (failed) {
        line.check();
      }
      this.waited = Math.min(this.waited ? this.waited * 2 : FIRST_WAIT, LONGEST_WAIT);
      await pause(Math.max(this.waited * (0.75 + Math.random() / 2), this.away), closed);
    }
  }

  private async open(closed: AbortSignal) {
    const cut = new AbortController();
    const hangUp = () => cut.abort();
    closed.addEventListener('abort', hangUp);
    let silence = setTimeout(hangUp, SILENCE);
    try {
      const answer = await fetch(this.url, {
        headers: {
          Accept: 'text/event-stream',
          Authorization: `Bearer ${await currentSession().token()}`,
          ...(this.lastEventId && { 'Last-Event-ID': this.lastEventId }),
        },
        signal: cut.signal,
      });
      this.away = Number(answer.headers.get('Retry-After') ?? 0) * 1_000;
      if (answer.status === 401) {
        setExpired(true);
      }
      if (!answer.ok || !answer.body) {
        return;
      }
      // The answer itself says that the line is open: where nothing was missed no event follows it.
      this.turn('live');
      const heard = answer.body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform: (bytes, next) => {
            clearTimeout(silence);
            silence = setTimeout(hangUp, SILENCE);
            this.waited = 0;
            next.enqueue(bytes);
          },
        }),
      );
      await readEvents(heard, (event) => {
        if (!closed.aborted) {
          this.hear(event);
        }
      });
    } finally {
      clearTimeout(silence);
      closed.removeEventListener('abort', hangUp);
      hangUp();
    }
  }

  private hear(event: StreamEvent) {
    this.lastEventId = event.id ?? this.lastEventId;
    if (event.name === 'change') {
      const change = JSON.parse(event.data) as Change;
      this.tellAll((listener) => listener.changed(change));
    } else if (event.name === 'reset' || event.name === 'ready') {
      // What was read before the line was open may be older than the line.
      this.tellAll((listener) => listener.reset());
    }
  }

  private tellAll(say: (listener: Listener) => void) {
    this.unheard ||= this.listeners.size === 0;
    for (const listener of this.listeners) {
      try {
        say(listener);
      } catch (failure) {
        // One listener's mistake is not the line's.
        console.error(failure);
      }
    }
  }

  private turn(state: LiveState) {
    if (state !== this.state) {
      this.state = state;
      this.watchers.forEach((watcher) => watcher());
    }
  }
}

const feeds = new Map<string, Feed>();

/** Cuts all lines at once, as when somebody signs out. */
export function hangUp() {
  feeds.forEach((feed) => feed.hangUp());
  feeds.clear();
}

function feedOf(url: string): Feed {
  const feed = feeds.get(url) ?? new Feed(url);
  feeds.set(url, feed);
  return feed;
}

/**
 * Calls back with the ids that changed, at most twice a second however much happens, and once more
 * after the last change: nothing is missed, and a thousand changes are a few reads. `null` means
 * that anything may have changed.
 */
export function useLive(url: string, onChange: (changed: ReadonlyMap<string, Change> | null) => void): LiveState {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    let gathered: Map<string, Change> | null = new Map();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      const told = gathered;
      gathered = new Map();
      latest.current(told);
    };
    const soon = () => (timer ??= setTimeout(tell, 500));
    const stop = feedOf(url).listen({
      changed: (change) => {
        gathered?.set(change.subject, change);
        soon();
      },
      reset: () => {
        gathered = null;
        soon();
      },
    });
    return () => {
      stop();
      if (timer) {
        clearTimeout(timer);
        tell();
      }
    };
  }, [url]);
  const feed = feedOf(url);
  return useSyncExternalStore(feed.watch, () => feed.state);
}

/** Until it has passed, or the line is there again, or nobody listens any more. */
function pause(millis: number, closed: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      deafen();
      closed.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, millis);
    const deafen = onLineBack(done);
    closed.addEventListener('abort', done);
  });
}
