import { useQueries } from '@tanstack/react-query';
import { operationsApi, SERVICES, unwrap, type Service } from '../../api/client';
import { ASK_EVERY } from '../../api/freshness';
import type { Checkup, Finding } from '../../api/types';

/** One service as it was found; without a check-up it did not answer. */
export interface Patient {
  service: Service;
  checkup?: Checkup;
  isAsked: boolean;
}

/** How all services are, asked at the same time and again by itself. */
export function useCheckup() {
  const answers = useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['checkup', service],
      queryFn: ({ signal }: { signal: AbortSignal }) => unwrap(operationsApi[service].GET('/checkup', { signal })),
      refetchInterval: ASK_EVERY,
      retry: false,
    })),
  });
  return {
    patients: SERVICES.map((service, at): Patient => ({
      service,
      // What was well a minute ago says nothing about one that does not answer now.
      checkup: answers[at]?.isError ? undefined : answers[at]?.data,
      isAsked: answers[at]?.isPending ?? true,
    })),
    isAsking: answers.some(({ isFetching }) => isFetching),
    again: () => answers.forEach((answer) => void answer.refetch()),
  };
}

export const toLookAfter = (checkup: Checkup): Finding[] => checkup.findings.filter(({ grade }) => grade !== 'WELL');
