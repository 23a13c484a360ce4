import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { servicesOver } from './services';

export { refusal } from './services';

/** The network of the tests: what is not said is an error, not a guess. */
export const network = setupServer();

export const { owner, workorder, notification, billing, survey, audit, operations } = servicesOver((handler) => network.use(handler));
/** Jobs, which every service answers for itself. */
export const ownerJobs = operations('owner');

/** The live line stays open and says nothing, unless a test gives it something to say. */
export function aLiveLine(of = '*/api/orders/changes'): { tell: (subject: string, type: string) => void } {
  let line: ReadableStreamDefaultController<Uint8Array> | undefined;
  let sequence = 0;
  network.use(
    http.get(of, () => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          line = controller;
          controller.enqueue(new TextEncoder().encode('id:0_0\nevent:ready\ndata:{}\n\n'));
        },
      });
      return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
  return {
    tell: (subject, type) => {
      const change = { subject, type, sequence: ++sequence, time: new Date().toISOString() };
      line?.enqueue(new TextEncoder().encode(`id:0_${sequence}\nevent:change\ndata:${JSON.stringify(change)}\n\n`));
    },
  };
}
