import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { newQueryClient } from '../api/query-client';
import { ProblemBoundary } from '../ui/problem-boundary';
import { newRouter } from './router';
import { SessionGuard } from './session-guard';

export function App() {
  const [client] = useState(newQueryClient);
  const [router] = useState(newRouter);
  return (
    <ProblemBoundary>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
        <SessionGuard />
      </QueryClientProvider>
    </ProblemBoundary>
  );
}
