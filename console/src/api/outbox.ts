import { retryDelay } from './command';
import { call, onLineBack } from './line';
import { newKey } from './new-key';
import { openOutboxStore, type OutboxStore } from './outbox-store';
import { uploadPhoto } from './photos';
import { Problem, problemOf } from './problem';
import { currentSession } from './session';
import type { Order, OrderCommand } from './types';

/** A photo on its way; kept as bytes, since some webviews keep no files. */
export interface QueuedPhoto {
  key: string;
  name: string;
  type: string;
  bytes: ArrayBuffer;
  /** The part of the command that it is, when it is none of its photos. */
  as?: 'signature';
  /** Once it is with the service. */
  uploadedAs?: string;
}

/** A command that waits for the line. Its id is its Idempotency-Key: sent twice, it is done once. */
export interface Queued {
  id: string;
  account: string;
  at: number;
  order: string;
  command: OrderCommand;
  path: string;
  body?: Record<string, unknown>;
  photos?: QueuedPhoto[];
  /** Why it was refused; those behind it wait for a decision. */
  refused?: { status: number; code: string };
  /** The browser would not keep it: it is gone with the page. */
  unkept?: boolean;
  /** What went wrong at the last try; it is tried again. */
  trouble?: { status: number; code: string };
}

export type Given = Pick<Queued, 'order' | 'command' | 'path' | 'body' | 'photos'>;

/** No answer in this time is none: it is sent again under the same key. */
const PATIENCE = 60_000;

type Post = (queued: Queued, body: unknown) => Promise<Order>;

/**
 * Commands of a phone, in the order in which they were given. They are sent when there is a line;
 * whatever was refused stays visible until its owner sends it again or drops it.
 */
export class Outbox {
  private items: readonly Queued[] = [];
  private flushing = false;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private deafen: (() => void) | undefined;
  private readonly watchers = new Set<() => void>();
  private readonly heard = new Set<(order: Order) => void>();
  private readonly store: Promise<OutboxStore>;
  private readonly post: Post;

  constructor(store: Promise<OutboxStore> = openOutboxStore(), post: Post = send) {
    this.store = store;
    this.post = post;
  }

  /** Reads what an earlier visit left and begins to send. */
  async start(): Promise<void> {
    // Else the browser may throw away what waits when the phone is full.
    void navigator.storage?.persist?.().catch(() => false);
    const account = currentSession().accountId;
    const kept = (await (await this.store).all()).filter((one) => one.account === account);
    this.turn(kept.sort((one, other) => one.at - other.at));
    this.deafen = onLineBack(this.flushSoon);
    document.addEventListener('visibilitychange', this.flushSoon);
    await this.flush();
  }

  stop() {
    this.deafen?.();
    document.removeEventListener('visibilitychange', this.flushSoon);
    clearTimeout(this.retry);
  }

  /**
   * @param whenKept told whether it outlives a reload; what was typed for it may be let go only then
   */
  async give(given: Given, whenKept?: (kept: boolean) => void): Promise<void> {
    const last = this.items.at(-1)?.at ?? 0;
    const queued = { ...given, id: newKey(), account: currentSession().accountId, at: Math.max(Date.now(), last + 1) };
    this.turn([...this.items, queued]);
    const kept = await this.keep(queued);
    whenKept?.(kept);
    await this.flush();
  }

  /** Sends a refused command once more, as a new one: the old was answered. */
  async again(id: string): Promise<void> {
    const refused = this.items.find((one) => one.id === id);
    if (refused) {
      const anew = { ...refused, id: newKey(), refused: undefined };
      this.turn(this.items.map((one) => (one === refused ? anew : one)));
      await (await this.store).drop(id);
      await this.keep(anew);
      await this.flush();
    }
  }

  /** Takes a command back; what was typed for it is the caller's to put back where it was typed. */
  async drop(id: string): Promise<void> {
    this.turn(this.items.filter((one) => one.id !== id));
    await (await this.store).drop(id).catch(() => undefined);
    await this.flush();
  }

  watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };

  list = () => this.items;

  /** Calls back with every order that a command has moved. */
  onMoved(listener: (order: Order) => void): () => void {
    this.heard.add(listener);
    return () => void this.heard.delete(listener);
  }

  private flushSoon = () => void this.flush();

  private async flush(): Promise<void> {
    if (this.flushing) {
      return;
    }
    this.flushing = true;
    clearTimeout(this.retry);
    try {
      const stood = new Set<string>();
      let passing: unknown;
      for (let next = this.next(stood); next; next = this.next(stood)) {
        try {
          await this.sendOne(next);
        } catch (failure) {
          passing = failure;
          const { status, code } = Problem.of(failure);
          this.turn(this.items.map((one) => (one.id === next?.id ? { ...one, trouble: { status, code } } : one)));
          if (!(failure instanceof Problem) || failure.status < 500) {
            break; // No line for one is no line for any.
          }
          // A service that fails at this one may do the next order's: its order waits, the others go on.
          stood.add(next.order);
        }
      }
      if (passing === undefined) {
        this.failures = 0;
      } else {
        this.retry = setTimeout(this.flushSoon, retryDelay(this.failures++, passing));
      }
    } finally {
      this.flushing = false;
    }
  }

  /** The first that may go: one order's commands never overtake each other. */
  private next(standing: ReadonlySet<string>): Queued | undefined {
    const stuck = new Set([...standing, ...this.items.filter((one) => one.refused).map((one) => one.order)]);
    return this.items.find((one) => !stuck.has(one.order));
  }

  private async sendOne(queued: Queued): Promise<void> {
    try {
      const sent = await this.withPhotos(queued);
      const photos = sent.photos?.filter((photo) => !photo.as).map((photo) => photo.uploadedAs);
      const signature = sent.photos?.find((photo) => photo.as)?.uploadedAs;
      const moved = await this.post(sent, photos ? { ...sent.body, photos, signature } : sent.body);
      // The lists know where it led before it leaves the queue: else it would stand for a moment where it was.
      this.heard.forEach((listener) => listener(moved));
      this.turn(this.items.filter((one) => one.id !== queued.id));
      await (await this.store).drop(queued.id).catch(() => undefined);
    } catch (failure) {
      const problem = Problem.of(failure);
      if (problem.isPassing || problem.status === 401) {
        throw problem;
      }
      await this.change({ ...queued, refused: { status: problem.status, code: problem.code } });
    }
  }

  private async withPhotos(queued: Queued): Promise<Queued> {
    let sent = queued;
    for (const photo of queued.photos ?? []) {
      if (!photo.uploadedAs) {
        const uploadedAs = await uploadPhoto(new Blob([photo.bytes], { type: photo.type }), photo.name, { key: photo.key });
        sent = { ...sent, photos: sent.photos?.map((one) => (one.key === photo.key ? { ...one, uploadedAs } : one)) };
        await this.change(sent);
      }
    }
    return sent;
  }

  private async change(queued: Queued) {
    this.turn(this.items.map((one) => (one.id === queued.id ? queued : one)));
    await this.keep(queued);
  }

  /** A full disk keeps it no longer than this page; it is sent all the same, and the screen says so. */
  private async keep(queued: Queued): Promise<boolean> {
    const store = await this.store;
    const kept = await store.put(queued).then(
      () => !store.isPassing,
      () => false,
    );
    if (kept === Boolean(queued.unkept)) {
      this.turn(this.items.map((one) => (one.id === queued.id ? { ...one, unkept: !kept } : one)));
    }
    return kept;
  }

  private turn(items: readonly Queued[]) {
    this.items = items;
    this.watchers.forEach((watcher) => watcher());
  }
}

export const outbox = new Outbox();

async function send(queued: Queued, body: unknown): Promise<Order> {
  const answer = await call(`/api${queued.path}`, {
    // One that hangs would hold all that waits behind it.
    signal: AbortSignal.timeout?.(PATIENCE),
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await currentSession().token()}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': queued.id,
      'Linli-Channel': 'TECHNICIAN_APP',
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const told: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) {
    throw problemOf(answer, told);
  }
  return told as Order;
}
