import type { ReactNode } from 'react';
import { shrink } from '../shrink';
import { Icon } from '../icons';

export interface Shot {
  name: string;
  blob: Blob;
}

/** Opens the camera through a file field, which every webview has. */
export function Shoot({
  label,
  className = 'phone-shot',
  children,
  take,
  several = true,
}: {
  label: string;
  className?: string;
  children?: ReactNode;
  take: (shots: Shot[]) => void;
  several?: boolean;
}) {
  const taken = async (files: File[]) => {
    take(await Promise.all(files.map(async (file) => ({ name: file.name || 'photo.jpg', blob: await shrink(file) }))));
  };
  return (
    <label className={className}>
      <Icon name="camera" />
      {children ?? label}
      <input
        className="sr"
        type="file"
        accept="image/*"
        capture="environment"
        multiple={several}
        aria-label={label}
        onChange={(event) => {
          void taken([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}
