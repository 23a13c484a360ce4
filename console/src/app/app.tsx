import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { ProblemBoundary } from '../ui/problem-boundary';
import { NewBuild } from './new-build';
import { newRouter } from './router';
import { SessionGuard } from './session-guard';

export function App({ client }: { client: QueryClient }) {
  const [router] = useState(newRouter);
  return (
    <ProblemBoundary>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
        <SessionGuard />
        <NewBuild />
      </QueryClientProvider>
    </ProblemBoundary>
  );
}
