import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ownerApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Import } from '../../api/types';
import { paths } from '../../app/paths';

/** Uploads a file and goes to its page, where the guessed mapping stands. */
export function useUpload(kind: Import['kind']) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const upload = useCommand(
    ({ file }: { file: File; name: string; size: number; changed: number }, header) =>
      unwrap(
        ownerApi.POST('/imports', {
          params: { header, query: { kind } },
          body: { file: '' },
          bodySerializer: () => {
            const form = new FormData();
            form.append('file', file, file.name);
            return form;
          },
        }),
      ),
    {
      onSuccess: (uploaded) => {
        void client.invalidateQueries({ queryKey: ['imports'] });
        void navigate(paths.import(uploaded.id));
      },
    },
  );
  // Files have no JSON of their own: what tells two apart goes with them, for the command's key.
  return { ...upload, take: (file: File) => upload.mutate({ file, name: file.name, size: file.size, changed: file.lastModified }) };
}
