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
      <PicturesInput label={label} take={take} camera />
    </label>
  );
}

/** The field itself, behind whatever one taps: the camera's, or one for pictures that are there. */
export function PicturesInput({ label, take, camera }: { label: string; take: (files: File[]) => void; camera?: boolean }) {
  return (
    <input
      className="sr"
      type="file"
      accept={camera ? 'image/*' : 'image/jpeg,image/png,image/webp'}
      capture={camera ? 'environment' : undefined}
      multiple
      aria-label={label}
      onChange={(event) => {
        take([...(event.target.files ?? [])]);
        event.target.value = '';
      }}
    />
  );
}
