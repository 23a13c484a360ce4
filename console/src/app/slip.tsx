import { QueryClientProvider } from '@tanstack/react-query';
import type { Root } from 'react-dom/client';
import { newQueryClient } from '../api/query-client';
import Slip from '../features/questionnaires/slip';
import { preferredLanguage, startWords } from '../i18n';

/** A questionnaire that somebody holds on paper: without a door, a session or keys. */
export async function open(root: Root, code: string) {
  await startWords(preferredLanguage(), ['resident', 'resident-later', 'problems']);
  root.render(
    <QueryClientProvider client={newQueryClient()}>
      <Slip code={code} />
    </QueryClientProvider>,
  );
}
