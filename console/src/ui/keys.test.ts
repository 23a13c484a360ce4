import { describe, expect, it } from 'vitest';
import { pressOf } from './keys';

const press = (key: string, code: string, rest: Partial<KeyboardEvent> = {}) => pressOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...rest });

describe('a key', () => {
  it('has one name on all keyboards', () => {
    expect(press('J', 'KeyJ')).toBe('j');
    expect(press('k', 'KeyK', { metaKey: true })).toBe('mod+k');
    expect(press('¡', 'Digit1', { altKey: true })).toBe('alt+1');
    expect(press('Enter', 'Enter', { ctrlKey: true })).toBe('mod+Enter');
    expect(press('?', 'Slash')).toBe('?');
  });
});
