import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { recall, remember } from '../api/memory';

export interface Key {
  /** Such as `j`, `?`, `Enter`, `mod+k`, `mod+Enter`, `alt+1`. */
  press: string;
  /** What it does, in words. */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Works while typing too; chords always do. */
  whileTyping?: boolean;
  /** Left out of the help: another key's line names it. */
  quiet?: boolean;
  /** Goes on while the key is held down: it walks, and does nothing that could not be walked back. */
  repeats?: boolean;
}

interface Layer {
  keys: () => Key[];
  inDialog: boolean;
}

/** Keys of a dialog's own contents work while it is open; those of the page beneath it do not. */
export const InDialog = createContext(false);

const OFF = 'linli.keys.single';

const layers: Layer[] = [];
const watchers = new Set<() => void>();
let version = 0;

/** The keys of a screen or dialog while it is shown; the one shown last answers first. */
export function useKeys(keys: Key[], active = true) {
  const latest = useRef(keys);
  const inDialog = useContext(InDialog);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!active) {
      return;
    }
    const layer: Layer = { keys: () => latest.current, inDialog };
    layers.push(layer);
    changed();
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      changed();
    };
  }, [active, inDialog]);
}

/** All keys that work now, for the help. */
export function useKnownKeys(): Key[] {
  useSyncExternalStore(watch, () => version);
  return layers.flatMap((layer) => layer.keys()).filter((key) => !key.quiet);
}

/**
 * Whether single letters, digits and signs are shortcuts. Whoever speaks to their machine, or hits
 * keys by accident, turns them off (WCAG 2.1.4); chords stay.
 */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(watch, singleKeys);
  return [
    on,
    (next) => {
      remember(OFF, next ? undefined : 'off');
      changed();
    },
  ];
}

function singleKeys(): boolean {
  return recall(OFF) !== 'off';
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

export function listenToKeys(): () => void {
  addEventListener('keydown', answer);
  return () => removeEventListener('keydown', answer);
}

function answer(event: KeyboardEvent) {
  if (isComposing(event) || event.defaultPrevented) {
    return;
  }
  const press = pressOf(event);
  if (
    (press === 'Enter' || press === ' ') &&
    event.target instanceof Element &&
    event.target.closest('a, button, [role="button"], [role="option"], summary')
  ) {
    return; // The thing that has the focus answers.
  }
  if (press.length === 1 && !singleKeys()) {
    return;
  }
  const typing = isTyping(event.target);
  const dialogOpen = document.querySelector('dialog[open], [role="dialog"][aria-modal="true"]') !== null;
  for (const layer of [...layers].reverse()) {
    const key = layer.keys().find((one) => one.press === press);
    if (key && (!typing || key.whileTyping || /^(mod|alt)\+/.test(press)) && (!dialogOpen || layer.inDialog)) {
      event.preventDefault();
      if (!event.repeat || key.repeats) {
        key.run(event);
      }
      return;
    }
  }
}

/** Safari ends a composition before the key that ended it; that key still has the number of one. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}

export function pressOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  // With Alt a Mac writes another letter; the key itself stays.
  const key = event.altKey && /^(Digit|Key)/.test(event.code) ? event.code.slice(-1).toLowerCase() : event.key;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${name}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest('dialog:not([open])')) {
    return false; // A field keeps the focus for a moment after its dialog has closed.
  }
  return (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type))
  );
}

function changed() {
  version++;
  watchers.forEach((watcher) => watcher());
}
