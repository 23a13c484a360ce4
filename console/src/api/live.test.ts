import { act, renderHook, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { network } from '../testing/network';
import { useLive, type Change } from './live';

const ADDRESS = '/api/orders/changes';

function aLine() {
  const asked: (string | null)[] = [];
  const lines: ReadableStreamDefaultController<Uint8Array>[] = [];
  const cut = vi.fn();
  network.use(
    http.get(`*${ADDRESS}`, ({ request }) => {
      asked.push(request.headers.get('Last-Event-ID'));
      request.signal.addEventListener('abort', cut);
      return new HttpResponse(new ReadableStream<Uint8Array>({ start: (line) => void lines.push(line) }), {
        headers: { 'Content-Type': 'text/event-stream' },
      });
    }),
  );
  const write = (text: string) => lines.at(-1)?.enqueue(new TextEncoder().encode(text));
  return {
    asked,
    lines,
    cut,
    ready: () => write('id:0_0\nevent:ready\ndata:{}\n\n'),
    tell: (subject: string, sequence: number) =>
      write(`id:0_${sequence}\nevent:change\ndata:${JSON.stringify({ subject, type: 'workorder.created', sequence, time: '' })}\n\n`),
  };
}

const listen = (heard: (changed: ReadonlyMap<string, Change> | null) => void) => renderHook(() => useLive(ADDRESS, heard));

describe('the live feed', () => {
  it('is live as soon as its line is open, though nothing was missed and nothing is told', async () => {
    const line = aLine();
    const { result } = listen(vi.fn());
    expect(result.current).toBe('connecting');

    await waitFor(() => expect(line.lines).toHaveLength(1));

    await waitFor(() => expect(result.current).toBe('live'));
  });

  it('has read anew what was read before the line was open', async () => {
    const line = aLine();
    const heard = vi.fn();
    listen(heard);
    await waitFor(() => expect(line.lines).toHaveLength(1));

    line.ready();

    await waitFor(() => expect(heard).toHaveBeenCalledWith(null));
  });

  it('goes on where it left off after a while in which nobody listened', async () => {
    const line = aLine();
    const first = listen(vi.fn());
    await waitFor(() => expect(line.lines).toHaveLength(1));
    line.tell('leak', 7);
    await waitFor(() => expect(first.result.current).toBe('live'));
    const heard = vi.fn();
    const second = listen(heard);
    line.tell('lift', 8);
    await waitFor(() => expect(heard).toHaveBeenCalled());

    first.unmount();
    second.unmount();
    await waitFor(() => expect(line.cut).toHaveBeenCalled());
    listen(vi.fn());

    await waitFor(() => expect(line.asked).toEqual([null, '0_8']));
  });

  it('tells what was gathered when its screen goes, and what was told while nobody listened', async () => {
    const line = aLine();
    const heard = vi.fn();
    const { unmount } = listen(heard);
    await waitFor(() => expect(line.lines).toHaveLength(1));
    line.tell('leak', 1);
    await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
    unmount();
    expect([...(heard.mock.lastCall?.[0] as Map<string, Change>).keys()]).toEqual(['leak']);

    line.tell('lift', 2);
    await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
    const later = vi.fn();
    listen(later);

    await waitFor(() => expect(later).toHaveBeenCalledWith(null));
  });
});
