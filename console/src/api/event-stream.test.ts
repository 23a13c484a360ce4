import { describe, expect, it } from 'vitest';
import { readEvents, type StreamEvent } from './event-stream';

async function heard(...pieces: string[]): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      pieces.forEach((piece) => controller.enqueue(new TextEncoder().encode(piece)));
      controller.close();
    },
  });
  await readEvents(body, (event) => events.push(event));
  return events;
}

describe('a stream of events', () => {
  it('is read wherever it was cut', async () => {
    expect(await heard('id:0_1\nevent:cha', 'nge\ndata:{"a":1}\n', '\nid:0_2\ndata:x\n\n')).toEqual([
      { id: '0_1', name: 'change', data: '{"a":1}' },
      { id: '0_2', name: 'message', data: 'x' },
    ]);
  });

  it('says nothing for comments, which keep it alive', async () => {
    expect(await heard(':beat\n\n', ': beat\n\n')).toEqual([]);
  });

  it('is not believed before an event is whole', async () => {
    expect(await heard('id:0_1\ndata:half')).toEqual([]);
  });
});
