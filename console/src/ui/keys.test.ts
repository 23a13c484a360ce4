import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToKeys, pressOf, useKeys, useSingleKeys } from './keys';

const press = (key: string, code: string, rest: Partial<KeyboardEvent> = {}) =>
  pressOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...rest });

describe('a key', () => {
  it('has one name on all keyboards', () => {
    expect(press('J', 'KeyJ')).toBe('j');
    expect(press('k', 'KeyK', { metaKey: true })).toBe('mod+k');
    expect(press('¡', 'Digit1', { altKey: true })).toBe('alt+1');
    expect(press('Enter', 'Enter', { ctrlKey: true })).toBe('mod+Enter');
    expect(press('?', 'Slash')).toBe('?');
  });
});

describe('a key of the screen', () => {
  const run = vi.fn();
  let deaf: () => void;

  beforeEach(() => {
    deaf = listenToKeys();
    renderHook(() => useKeys([{ press: '?', label: 'help', run }]));
  });

  afterEach(() => {
    deaf();
    run.mockClear();
    document.body.replaceChildren();
  });

  const strikeIn = (html: string) => {
    document.body.innerHTML = html;
    const target = document.querySelector('input') ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key: '?', code: 'Slash', bubbles: true }));
  };

  it('answers when nobody types', () => {
    strikeIn('<p>text</p>');
    expect(run).toHaveBeenCalledOnce();
  });

  it('is a letter like others to who types', () => {
    strikeIn('<dialog open><input type="text"></dialog>');
    expect(run).not.toHaveBeenCalled();
  });

  it('answers though the focus has not yet left a dialog that closed', () => {
    strikeIn('<dialog><input type="text"></dialog>');
    expect(run).toHaveBeenCalledOnce();
  });

  it('does nothing beneath an open dialog', () => {
    strikeIn('<dialog open><button>Close</button></dialog>');
    expect(run).not.toHaveBeenCalled();
  });

  it('acts once, however long it is held', () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', code: 'Slash', bubbles: true }));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', code: 'Slash', bubbles: true, repeat: true }));
    expect(run).toHaveBeenCalledOnce();
  });

  it('can be turned off where it is a single one', () => {
    const { result } = renderHook(() => useSingleKeys());
    act(() => result.current[1](false));
    strikeIn('<p>text</p>');
    expect(run).not.toHaveBeenCalled();

    act(() => result.current[1](true));
    strikeIn('<p>text</p>');
    expect(run).toHaveBeenCalledOnce();
  });
});
