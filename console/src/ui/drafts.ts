import { useCallback, useEffect, useRef, useState } from 'react';
import { recall, remember, remembered } from '../api/memory';
import { currentSession } from '../api/session';

const PREFIX = 'linli.draft.';
const SAVE_AFTER = 300;

/** Names of this account's drafts that begin with a word. */
export function draftsOf(word: string): string[] {
  return remembered(nameOf(word)).map((name) => name.slice(nameOf('').length));
}

export function readDraft<T>(key: string): T | undefined {
  try {
    const text = recall(nameOf(key));
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** Whether the browser keeps it: one that is full or forbidden keeps nothing, and that is said. */
export function writeDraft(key: string, value: unknown): boolean {
  const kept = remember(nameOf(key), JSON.stringify(value));
  tell(key);
  return kept;
}

export function dropDraft(key: string) {
  remember(nameOf(key), undefined);
  tell(key);
}

/** Calls back with the key of a draft that changed, here or in another tab. */
export function onDraft(listener: (key: string) => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => {
    const start = nameOf('');
    if (key?.startsWith(start)) listener(key.slice(start.length));
  };
  listeners.add(listener);
  addEventListener('storage', elsewhere);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', elsewhere);
  };
}

const listeners = new Set<(key: string) => void>();

function tell(key: string) {
  listeners.forEach((listener) => listener(key));
}

export interface Draft<T> {
  value: T;
  set: (next: T | ((before: T) => T)) => void;
  /** Forgets it: it was sent. */
  clear: () => void;
  savedAt?: Date;
  /** The browser keeps nothing: it is gone with the page. */
  refused: boolean;
}

/** What somebody types, kept on this machine for this account until it has been sent. */
export function useDraft<T>(key: string, empty: T): Draft<T> {
  const first = useRef(empty);
  const [value, setValue] = useState<T>(() => complete(readDraft<T>(key), empty));
  const [saved, setSaved] = useState<{ at?: Date; refused: boolean }>({ refused: false });
  const unsaved = useRef<{ value: T } | undefined>(undefined);
  const mine = useRef(false);

  const save = useCallback(() => {
    if (unsaved.current) {
      mine.current = true;
      const kept = writeDraft(key, unsaved.current.value);
      mine.current = false;
      unsaved.current = undefined;
      setSaved(kept ? { at: new Date(), refused: false } : { refused: true });
    }
  }, [key]);

  // Somebody else puts something back into this draft: it is shown, not overwritten.
  useEffect(
    () =>
      onDraft((changed) => {
        if (changed === key && !mine.current && !unsaved.current) {
          setValue(complete(readDraft<T>(key), first.current));
        }
      }),
    [key],
  );

  const set = useCallback((next: T | ((before: T) => T)) => {
    setValue((before) => {
      const after = typeof next === 'function' ? (next as (before: T) => T)(before) : next;
      unsaved.current = { value: after };
      return after;
    });
  }, []);

  useSaved(value, save);

  const clear = useCallback(() => {
    unsaved.current = undefined;
    dropDraft(key);
    setValue(first.current);
    setSaved({ refused: false });
  }, [key]);

  return { value, set, clear, savedAt: saved.at, refused: saved.refused };
}

/** One that an older build wrote may lack a part. */
function complete<T>(draft: T | undefined, empty: T): T {
  if (draft === undefined) return empty;
  return isParts(draft) && isParts(empty) ? { ...empty, ...draft } : draft;
}

function isParts(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Saves a moment after the last letter, and at the latest when the page or what is drafted goes. */
export function useSaved(value: unknown, save: () => void) {
  useEffect(() => {
    const timer = setTimeout(save, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [value, save]);

  useEffect(() => {
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, [save]);
}

function nameOf(key: string): string {
  return `${PREFIX}${currentSession().accountId}.${key}`;
}
