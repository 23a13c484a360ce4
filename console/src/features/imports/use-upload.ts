import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/command';
import type { Import } from '../../api/types';
import { upload } from '../../api/upload';
import { paths } from '../../app/paths';

/** Uploads a file and goes to its page, where the guessed mapping stands. */
export function useUpload(kind: Import['kind']) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const cut = useRef<AbortController>(undefined);
  const sending = useCommand(
    ({ file }: { file: File; name: string; size: number; changed: number }, { 'Idempotency-Key': key }) => {
      cut.current = new AbortController();
      return upload<Import>(`/api/imports?kind=${kind}`, file, file.name, { key, signal: cut.current.signal, progress: setShare });
    },
    {
      onSuccess: (uploaded) => {
        void client.invalidateQueries({ queryKey: ['imports'] });
        void navigate(paths.import(uploaded.id));
      },
    },
  );
  return {
    problem: sending.error,
    isPending: sending.isPending,
    /** How much has gone, 0 to 1. */
    share,
    // Files have no JSON of their own: what tells two apart goes with them, for the command's key.
    take: (file: File) => {
      setShare(0);
      sending.mutate({ file, name: file.name, size: file.size, changed: file.lastModified });
    },
    takeBack: () => {
      cut.current?.abort();
      sending.reset();
    },
  };
}
