import { useQueryClient } from '@tanstack/react-query';
import { ownerApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { upload } from '../../api/upload';
import type { SaidWord, WordSheet } from './file-words';

interface Chosen {
  file: File;
  name: string;
  size: number;
  changed: number;
}

/** What a file has, as texts: nothing is kept of it. */
export function useReadSheet(done: (sheet: WordSheet) => void) {
  return useCommand(
    ({ file, name }: Chosen, { 'Idempotency-Key': key }) => upload<WordSheet>('/api/dictionaries/sheets', file, name, { key }),
    { onSuccess: done },
  );
}

/** All of the words or none; `apply: false` says only what would become of each. */
export function useTakeWords(dictionary: string) {
  const client = useQueryClient();
  return useCommand(
    (body: { words: SaidWord[]; apply: boolean }, header) =>
      unwrap(ownerApi.POST('/dictionaries/{dictionary}/words', { params: { path: { dictionary }, header }, body })),
    {
      onSuccess: (_effects, { apply }) => {
        if (apply) return client.invalidateQueries({ queryKey: ['dictionaries'] });
      },
    },
  );
}
