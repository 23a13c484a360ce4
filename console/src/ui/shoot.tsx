import type { ReactNode } from 'react';
import { Icon } from './icons';

/** Opens the camera through a file field, which every webview has. */
export function Shoot({
  label,
  className = 'phone-shot',
  children,
  take,
}: {
  label: string;
  className?: string;
  children?: ReactNode;
  take: (files: File[]) => void;
}) {
  return (
    <label className={className}>
      <Icon name="camera" />
      {children ?? label}
      <input
        className="sr"
        type="file"
        accept="image/*"
        capture="environment"
        multiple
        aria-label={label}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}
