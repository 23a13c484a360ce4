import { http, HttpResponse, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import type { paths as AuditPaths } from '../api/audit.gen';
import type { paths as BillingPaths } from '../api/billing.gen';
import type { paths as NotificationPaths } from '../api/notification.gen';
import type { paths as OwnerPaths } from '../api/owner.gen';
import type { paths as SurveyPaths } from '../api/survey.gen';
import type { paths as WorkorderPaths } from '../api/workorder.gen';

/** The network of the tests: what is not said is an error, not a guess. */
export const network = setupServer();

type Method = 'get' | 'post' | 'put';

type Answer<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } }
  ? Body
  : Operation extends { responses: { 201: { content: { 'application/json': infer Body } } } }
    ? Body
    : never;

type Paths<All, M extends Method> = { [Path in keyof All]: All[Path] extends Record<M, { responses: unknown }> ? Path : never }[keyof All];

export interface Asked {
  request: Request;
  query: URLSearchParams;
  body: unknown;
  header: (name: string) => string | null;
}

type Tell<Body> = Body | ((asked: Asked) => Body | Response | Promise<Body | Response>);

/** A service that answers as its document says: another shape does not compile. */
function service<All>(under = '') {
  const answers =
    <M extends Method>(method: M, status: number) =>
    <Path extends Paths<All, M> & string>(path: Path, tell: Tell<Answer<All[Path][M & keyof All[Path]]>>) => {
      const address = `*/api${under}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
      network.use(
        http[method](address, async ({ request }) => {
          const body: unknown =
            method === 'get'
              ? undefined
              : await request
                  .clone()
                  .json()
                  .catch(() => undefined);
          const asked: Asked = { request, query: new URL(request.url).searchParams, body, header: (name) => request.headers.get(name) };
          const told = typeof tell === 'function' ? await (tell as (asked: Asked) => unknown)(asked) : tell;
          return told instanceof Response ? told : HttpResponse.json(told as JsonBodyType, { status });
        }),
      );
    };
  return { get: answers('get', 200), post: answers('post', 200), put: answers('put', 200) };
}

export const owner = service<OwnerPaths>();
/** Jobs, which every service answers for itself. */
export const ownerJobs = service<OwnerPaths>('/ops/owner');
/** What the other services answer that do long work. */
export const jobsElsewhere = (list: { items: [] }) => network.use(http.get('*/api/ops/:service/jobs', () => HttpResponse.json(list)));
export const workorder = service<WorkorderPaths>();
export const notification = service<NotificationPaths>();
export const billing = service<BillingPaths>();
export const survey = service<SurveyPaths>();
export const audit = service<AuditPaths>();

/** A refusal as every service words it. */
export function refusal(status: number, title: string, rest: Record<string, unknown> = {}): Response {
  return HttpResponse.json(
    { status, title, type: `urn:linli:problem:${title}`, traceId: '4bf92f3577b34da6', ...rest },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

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
