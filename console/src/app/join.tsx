import { QueryClientProvider } from '@tanstack/react-query';
import type { Root } from 'react-dom/client';
import { newQueryClient } from '../api/query-client';
import Join from '../features/owners/join';
import { preferredLanguage, startWords } from '../i18n';

/** An invitation to open an account: without a door, a session or keys. */
export async function open(root: Root, code: string) {
  await startWords(preferredLanguage(), ['join', 'problems']);
  root.render(
    <QueryClientProvider client={newQueryClient()}>
      <Join code={code} />
    </QueryClientProvider>,
  );
}
