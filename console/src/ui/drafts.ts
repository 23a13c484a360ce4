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

export function writeDraft(key: string, value: unknown) {
  remember(nameOf(key), JSON.stringify(value));
}

export function dropDraft(key: string) {
  remember(nameOf(key), undefined);
}

export interface Draft<T> {
  value: T;
  set: (next: T | ((before: T) => T)) => void;
  /** Forgets it: it was sent. */
  clear: () => void;
  savedAt?: Date;
}

/** What somebody types, kept on this machine for this account until it has been sent. */
export function useDraft<T>(key: string, empty: T): Draft<T> {
  const first = useRef(empty);
  const [value, setValue] = useState<T>(() => readDraft<T>(key) ?? empty);
  const [savedAt, setSavedAt] = useState<Date>();
  const unsaved = useRef<{ value: T } | undefined>(undefined);

  const save = useCallback(() => {
    if (unsaved.current) {
      writeDraft(key, unsaved.current.value);
      unsaved.current = undefined;
      setSavedAt(new Date());
    }
  }, [key]);

  const set = useCallback((next: T | ((before: T) => T)) => {
    setValue((before) => {
      const after = typeof next === 'function' ? (next as (before: T) => T)(before) : next;
      unsaved.current = { value: after };
      return after;
    });
  }, []);

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

  const clear = useCallback(() => {
    unsaved.current = undefined;
    dropDraft(key);
    setValue(first.current);
    setSavedAt(undefined);
  }, [key]);

  return { value, set, clear, savedAt };
}

function nameOf(key: string): string {
  return `${PREFIX}${currentSession().accountId}.${key}`;
}
