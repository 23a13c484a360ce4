import { QueryClient } from '@tanstack/react-query';
import { retryDelay } from './command';
import { Problem } from './problem';
import { FRESH_FOR } from './freshness';

/** Reads are tried again while the trouble may pass, never when the answer was an answer. */
export function newQueryClient(tries = 2): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_FOR,
        refetchOnWindowFocus: true,
        retry: (failures, problem) => failures < tries && problem instanceof Problem && problem.isPassing,
        retryDelay,
        // A cut line is shown by what is shown, not by waiting for ever.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
