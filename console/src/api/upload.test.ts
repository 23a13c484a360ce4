import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { line } from './line';
import { upload } from './upload';

/** A request whose line moves as the test says. */
class SlowRequest {
  static last: SlowRequest;
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onloadend?: () => void;
  status = 0;
  responseText = '';
  isAborted = false;
  constructor() {
    SlowRequest.last = this;
  }
  open() {}
  setRequestHeader() {}
  getResponseHeader() {
    return null;
  }
  send() {}
  abort() {
    this.isAborted = true;
  }
  moves(loaded: number) {
    this.upload.onprogress?.({ loaded, total: 1_000 });
  }
  answers(status: number, text: string) {
    this.status = status;
    this.responseText = text;
    this.onload?.();
    this.onloadend?.();
  }
}

const send = (progress?: (share: number) => void) =>
  upload<{ id: string }>('/api/requests/photos', new Blob(['photo']), 'a.jpg', { key: 'key', ...(progress && { progress }) });

describe('a photo on a weak line', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('XMLHttpRequest', SlowRequest);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('is sent however long it takes, as long as something moves', async () => {
    const shares: number[] = [];
    const sent = send((share) => shares.push(share));
    await vi.advanceTimersByTimeAsync(0);
    for (const loaded of [200, 400, 600, 800, 1_000]) {
      await vi.advanceTimersByTimeAsync(25_000);
      SlowRequest.last.moves(loaded);
    }
    SlowRequest.last.answers(201, '{"id":"photo"}');

    expect(await sent).toEqual({ id: 'photo' });
    expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('is given up when nothing has moved for half a minute, and the line counts as down', async () => {
    const sent = send();
    const failure = expect(sent).rejects.toMatchObject({ code: 'network.down', isPassing: true });
    await vi.advanceTimersByTimeAsync(0);
    SlowRequest.last.moves(200);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(SlowRequest.last.isAborted).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);

    await failure;
    expect(SlowRequest.last.isAborted).toBe(true);
    expect(line.isUp()).toBe(false);
  });
});
