import { useQueries, useQueryClient } from '@tanstack/react-query';
import { operationsApi, jobsOf, unwrap, type JobService, type Service } from './client';
import { useCommand } from './command';
import { ASK_EVERY } from './freshness';
import { useLive } from './live';
import { servicesOfMyWork } from './my-work';
import type { Job } from './types';

const SHOWN = 10;

export const isOver = ({ state }: Job) => state !== 'WAITING' && state !== 'RUNNING';

/** One's own long work, the newest first; it moves as it gets on. */
export function useMyJobs(): { jobs: (Job & { service: Service })[]; known: boolean; problem: Error | null } {
  const services = servicesOfMyWork();
  const lists = useQueries({
    queries: services.map((service) => ({
      queryKey: ['jobs', service],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        unwrap(operationsApi[service].GET('/jobs', { params: { query: { limit: SHOWN } }, signal })),
      refetchInterval: ASK_EVERY,
    })),
  });
  const mine = lists.flatMap(({ data }, i) =>
    (data?.items ?? []).filter(({ own }) => own).map((job) => ({ ...job, service: services[i] ?? 'owner' })),
  );
  return {
    jobs: mine.sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    known: lists.every(({ data }) => data !== undefined),
    problem: lists.find(({ error }) => error)?.error ?? null,
  };
}

/** Reads a service's jobs anew when they get on. */
export function useLiveJobs(service: JobService, also?: (id: string | null) => void) {
  const client = useQueryClient();
  return useLive(`${jobsOf(service)}/changes`, (changed) => {
    void client.invalidateQueries({ queryKey: ['jobs', service] });
    if (changed) {
      changed.forEach((_, id) => also?.(id));
    } else {
      also?.(null);
    }
  });
}

export function useCancelJob({ id, service }: { id: string; service: Service }) {
  const client = useQueryClient();
  return useCommand(
    (_: object, header) => unwrap(operationsApi[service].POST('/jobs/{id}/cancellation', { params: { path: { id }, header } })),
    {
      onSuccess: () => client.invalidateQueries({ queryKey: ['jobs', service] }),
    },
  );
}
