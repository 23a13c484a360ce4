import { useEffect, useRef, useSyncExternalStore } from 'react';

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
}

interface Layer {
  keys: () => Key[];
}

const layers: Layer[] = [];
const watchers = new Set<() => void>();
let version = 0;

/** The keys of a screen or dialog while it is shown; the one shown last answers first. */
export function useKeys(keys: Key[], active = true) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!active) {
      return;
    }
    const layer: Layer = { keys: () => latest.current };
    layers.push(layer);
    changed();
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      changed();
    };
  }, [active]);
}

/** All keys that work now, for the help. */
export function useKnownKeys(): Key[] {
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => version,
  );
  return layers.flatMap((layer) => layer.keys()).filter((key) => !key.quiet);
}

export function listenToKeys(): () => void {
  addEventListener('keydown', answer);
  return () => removeEventListener('keydown', answer);
}

function answer(event: KeyboardEvent) {
  if (event.isComposing || event.defaultPrevented) {
    return;
  }
  const press = pressOf(event);
  if ((press === 'Enter' || press === ' ') && event.target instanceof Element && event.target.closest('a, button, [role="button"], [role="option"], summary')) {
    return; // The thing that has the focus answers.
  }
  const typing = isTyping(event.target);
  const inDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
  for (const layer of [...layers].reverse()) {
    const key = layer.keys().find((one) => one.press === press);
    if (key && (!typing || key.whileTyping || /^(mod|alt)\+/.test(press)) && (!inDialog || key.whileTyping)) {
      event.preventDefault();
      key.run(event);
      return;
    }
  }
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
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type));
}

function changed() {
  version++;
  watchers.forEach((watcher) => watcher());
}
