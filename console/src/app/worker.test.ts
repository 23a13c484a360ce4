import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Event = { request: Request; respondWith: (answer: Promise<Response>) => void };

const fetched = vi.fn<() => Promise<Response>>();

/** The worker as the browser runs it, with a page that it has kept; answers what it shows for an address. */
function worker() {
  const heard = new Map<string, (event: Event) => void>();
  const self = {
    addEventListener: (name: string, listener: (event: Event) => void) => heard.set(name, listener),
    location: { origin: 'http://localhost' },
  };
  const caches = {
    open: async () => ({ match: async () => new Response('the kept page') }),
    match: async () => undefined,
    keys: async () => [],
  };
  const source = readFileSync('build/worker.js', 'utf8');
  // What the build writes in front of it.
  new Function('self', 'caches', 'fetch', 'BUILD', 'ENTRY', 'FILES', source)(self, caches, fetched, 'build', 'entry', []);
  return async (path: string) => {
    let shown: Promise<Response> | undefined;
    const request = { method: 'GET', mode: 'navigate', url: `http://localhost${path}` } as Request;
    heard.get('fetch')?.({ request, respondWith: (answer) => (shown = answer) });
    return shown && (await shown).text();
  };
}

describe("the technician's pages", () => {
  beforeEach(() => {
    fetched.mockReset();
  });

  it.each([502, 503, 504])('are the kept ones when a proxy says %i', async (status) => {
    fetched.mockImplementation(async () => new Response('Bad gateway', { status }));

    expect(await worker()('/t/orders/leak')).toBe('the kept page');
  });

  it('are the kept ones without a line', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));

    expect(await worker()('/t')).toBe('the kept page');
  });

  it.each([200, 404, 500])('are the answer of the gateway, %i too', async (status) => {
    fetched.mockImplementation(async () => new Response('the new page', { status }));

    expect(await worker()('/t')).toBe('the new page');
  });

  it('are the only ones it answers for', async () => {
    expect(await worker()('/orders')).toBeUndefined();
    expect(fetched).not.toHaveBeenCalled();
  });
});
