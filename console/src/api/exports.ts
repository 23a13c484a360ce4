import { jobsOf, operationsApi, unwrap, type Service } from './client';
import { downloadFile } from './download';
import { isOver } from './jobs';
import { rememberWork } from './my-work';
import { Problem } from './problem';
import type { Job } from './types';
import type { components } from './owner.gen';

export type ExportRequest = components['schemas']['ExportRequest'];
export type ExportFormat = ExportRequest['format'];

const FIRST_LOOK = 400;
const LAST_LOOK = 3_000;

/**
 * Waits for a list that a service writes to a file, and fetches it. Whoever leaves the screen gets it all the same, or finds
 * it under the bell.
 */
export async function fetchExport(service: Service, id: string): Promise<Job> {
  rememberWork(service);
  const job = await untilOver(service, id);
  if (job.state === 'FAILED') {
    throw new Problem(409, job.failure ?? 'job.failed');
  }
  if (job.result) {
    await downloadFile(`${jobsOf(service)}/${id}/result`, job.result);
  }
  return job;
}

async function untilOver(service: Service, id: string): Promise<Job> {
  for (let wait = FIRST_LOOK; ; wait = Math.min(wait * 1.5, LAST_LOOK)) {
    await new Promise((look) => setTimeout(look, wait));
    const job = await seen(service, id);
    if (job && isOver(job)) {
      return job;
    }
  }
}

/** A line that is cut for a moment is no reason to forget a file. */
async function seen(service: Service, id: string): Promise<Job | undefined> {
  try {
    return await unwrap(operationsApi[service].GET('/jobs/{id}', { params: { path: { id } } }));
  } catch (failure) {
    if (Problem.of(failure).isPassing) {
      return undefined;
    }
    throw failure;
  }
}
