import { http, HttpResponse, type HttpHandler, type JsonBodyType } from 'msw';
import type { OfEach } from '../api/client';
import type { paths as AuditPaths } from '../api/audit.gen';
import type { paths as BillingPaths } from '../api/billing.gen';
import type { paths as NotificationPaths } from '../api/notification.gen';
import type { paths as OwnerPaths } from '../api/owner.gen';
import type { paths as SurveyPaths } from '../api/survey.gen';
import type { paths as WorkorderPaths } from '../api/workorder.gen';

type Method = 'get' | 'post' | 'put';

type Answer<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } }
  ? Body
  : Operation extends { responses: { 201: { content: { 'application/json': infer Body } } } }
    ? Body
    : Operation extends { responses: { 202: { content: { 'application/json': infer Body } } } }
      ? Body
      : never;

type Paths<All, M extends Method> = { [Path in keyof All]: All[Path] extends Record<M, { responses: unknown }> ? Path : never }[keyof All];

interface Asked {
  request: Request;
  query: URLSearchParams;
  body: unknown;
  header: (name: string) => string | null;
}

type Tell<Body> = Body | ((asked: Asked) => Body | Response | Promise<Body | Response>);

/** A service that answers as its document says: another shape does not compile. */
function service<All>(use: (handler: HttpHandler) => void, root = '/api') {
  const answers =
    <M extends Method>(method: M, status: number) =>
    <Path extends Paths<All, M> & string>(path: Path, tell: Tell<Answer<All[Path][M & keyof All[Path]]>>) => {
      const address = `*${root}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
      use(
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

/** The services over whatever network takes their answers. */
export function servicesOver(use: (handler: HttpHandler) => void) {
  return {
    owner: service<OwnerPaths>(use),
    workorder: service<WorkorderPaths>(use),
    notification: service<NotificationPaths>(use),
    billing: service<BillingPaths>(use),
    survey: service<SurveyPaths>(use),
    audit: service<AuditPaths>(use),
    /** What each service has of its own, all alike. */
    operations: (of: string) => service<OfEach>(use, `/api/ops/${of}`),
  };
}

export type Services = ReturnType<typeof servicesOver>;

/** A refusal as every service words it. */
export function refusal(status: number, title: string, rest: Record<string, unknown> = {}): Response {
  return HttpResponse.json(
    { status, title, type: `urn:linli:problem:${title}`, traceId: '4bf92f3577b34da6', ...rest },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
