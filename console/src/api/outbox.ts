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
}

export type Given = Pick<Queued, 'order' | 'command' | 'path' | 'body' | 'photos'>;

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

  async give(given: Given): Promise<void> {
    const last = this.items.at(-1)?.at ?? 0;
    const queued = { ...given, id: newKey(), account: currentSession().accountId, at: Math.max(Date.now(), last + 1) };
    this.turn([...this.items, queued]);
    await this.keep(queued);
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

  async drop(id: string): Promise<void> {
    this.turn(this.items.filter((one) => one.id !== id));
    await (await this.store).drop(id);
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
      for (let next = this.next(); next; next = this.next()) {
        await this.sendOne(next);
      }
      this.failures = 0;
    } catch (passing) {
      this.retry = setTimeout(this.flushSoon, retryDelay(this.failures++, passing));
    } finally {
      this.flushing = false;
    }
  }

  /** The first that may go: one order's commands never overtake each other. */
  private next(): Queued | undefined {
    const stuck = new Set(this.items.filter((one) => one.refused).map((one) => one.order));
    return this.items.find((one) => !stuck.has(one.order));
  }

  private async sendOne(queued: Queued): Promise<void> {
    try {
      const sent = await this.withPhotos(queued);
      const photos = sent.photos?.map((photo) => photo.uploadedAs);
      const moved = await this.post(sent, photos ? { ...sent.body, photos } : sent.body);
      this.turn(this.items.filter((one) => one.id !== queued.id));
      await (await this.store).drop(queued.id);
      this.heard.forEach((listener) => listener(moved));
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
        const uploadedAs = await uploadPhoto(new Blob([photo.bytes], { type: photo.type }), photo.name, photo.key);
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

  private async keep(queued: Queued) {
    // A full disk keeps it no longer than this page; it is sent all the same.
    await (await this.store).put(queued).catch(() => undefined);
  }

  private turn(items: readonly Queued[]) {
    this.items = items;
    this.watchers.forEach((watcher) => watcher());
  }
}

export const outbox = new Outbox();

async function send(queued: Queued, body: unknown): Promise<Order> {
  const answer = await call(`/api${queued.path}`, {
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
