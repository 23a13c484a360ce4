import { useSyncExternalStore } from 'react';
import css from './toast.module.css';

interface Said {
  id: number;
  words: string;
  about?: string;
}

const SHOWN_FOR = 4_000;

let said: Said[] = [];
let next = 1;
const watchers = new Set<() => void>();

/** Says for a moment that something has happened. What went wrong is never said here alone. */
export function toast(words: string, about?: string) {
  const id = next++;
  tell([...said, { id, words, about }]);
  setTimeout(() => tell(said.filter((one) => one.id !== id)), SHOWN_FOR);
}

export function Toasts() {
  const shown = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => said,
  );
  return (
    <div className={css.toasts} role="status">
      {shown.map(({ id, words, about }) => (
        <div key={id}>
          <span>{words}</span>
          {about && <small> {about}</small>}
        </div>
      ))}
    </div>
  );
}

function tell(after: Said[]) {
  said = after;
  watchers.forEach((watcher) => watcher());
}
