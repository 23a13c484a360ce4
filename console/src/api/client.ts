import createClient, { type Middleware } from 'openapi-fetch';
import { DESK, doorOf } from '../app/doors';
import type { paths as AuditPaths } from './audit.gen';
import type { paths as BillingPaths } from './billing.gen';
import type { paths as NotificationPaths } from './notification.gen';
import type { paths as OwnerPaths } from './owner.gen';
import { call, isAborted, noAnswer } from './line';
import { Problem, problemOf } from './problem';
import { currentSession, setExpired } from './session';
import type { paths as SurveyPaths } from './survey.gen';
import type { paths as WorkorderPaths } from './workorder.gen';

/** From which of our faces a command comes: the timeline and the audit trail tell it. */
const CHANNEL = 'Linli-Channel';

function channelOf(path: string): string | undefined {
  const door = doorOf(path);
  if (door !== 'staff') {
    return door === 'resident' ? 'RESIDENT_APP' : 'TECHNICIAN_APP';
  }
  return path === DESK || path.startsWith(`${DESK}/`) ? 'HOTLINE' : undefined;
}

const signed: Middleware = {
  async onRequest({ request }) {
    request.headers.set('Authorization', `Bearer ${await currentSession().token()}`);
    const channel = channelOf(location.pathname);
    if (channel && !request.headers.has(CHANNEL)) {
      request.headers.set(CHANNEL, channel);
    }
    return request;
  },
  onResponse({ response }) {
    if (response.status === 401) {
      setExpired(true);
    }
    return response;
  },
};

function clientOf<Paths extends object>(root = '/api') {
  const client = createClient<Paths>({ baseUrl: `${location.origin}${root}`, fetch: call });
  client.use(signed);
  return client;
}

export const ownerApi = clientOf<OwnerPaths>();
export const workorderApi = clientOf<WorkorderPaths>();
export const notificationApi = clientOf<NotificationPaths>();
export const billingApi = clientOf<BillingPaths>();
export const surveyApi = clientOf<SurveyPaths>();
export const auditApi = clientOf<AuditPaths>();

/** What each service has of its own, and all have alike. */
export const SERVICES = ['owner', 'workorder', 'notification', 'billing', 'survey', 'audit'] as const;
export type Service = (typeof SERVICES)[number];

/**
 * Services whose long work the bell hears of as it happens; each answers for its own jobs, all in the same words. Notices
 * and bill runs show theirs on their own pages: a line to every service would take the few that a browser has.
 */
export const JOB_SERVICES = ['owner'] as const satisfies readonly Service[];
export type JobService = (typeof JOB_SERVICES)[number];

export type OfEach = Pick<
  OwnerPaths,
  Extract<keyof OwnerPaths, '/checkup' | `/dead-letters${string}` | `/jobs${string}` | `/read-models${string}`>
>;

const operationsOf = (service: Service) => `/api/ops/${service}`;
export const jobsOf = (service: Service) => `${operationsOf(service)}/jobs`;

export const operationsApi = Object.fromEntries(SERVICES.map((service) => [service, clientOf<OfEach>(operationsOf(service))])) as Record<
  Service,
  ReturnType<typeof clientOf<OfEach>>
>;

/** The answer, or the problem thrown. */
export async function unwrap<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answered(asked);
  if (response.ok) {
    return data as T;
  }
  throw problemOf(response, error);
}

/** An answer whose body broke off is none. */
async function answered<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (failure) {
    throw failure instanceof Problem || isAborted(failure) ? failure : noAnswer();
  }
}
