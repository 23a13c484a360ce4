import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { ProblemBoundary } from '../ui/problem-boundary';
import { NewBuild } from './new-build';
import { Router } from './router';
import { SessionGuard } from './session-guard';

export function App({ client }: { client: QueryClient }) {
  return (
    <ProblemBoundary>
      <QueryClientProvider client={client}>
        <Router />
        <SessionGuard />
        <NewBuild />
      </QueryClientProvider>
    </ProblemBoundary>
  );
}
