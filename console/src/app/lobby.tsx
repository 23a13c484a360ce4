import { QueryClientProvider } from '@tanstack/react-query';
import type { Root } from 'react-dom/client';
import { newQueryClient } from '../api/query-client';
import Lobby from '../features/lobbies/lobby';
import { preferredLanguage, startWords } from '../i18n';

/** A display in a lobby: without a door, a session or keys. */
export async function hang(root: Root, code: string) {
  await startWords(preferredLanguage(), ['lobby']);
  root.render(
    <QueryClientProvider client={newQueryClient()}>
      <Lobby code={code} />
    </QueryClientProvider>,
  );
}
