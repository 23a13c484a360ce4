import { renderHook } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, speak } from '.';
import type { Accrual, Charged } from '../api/types';
import { useAccrualWords } from './accrual-words';
import { useChargedWords } from './charged-words';

/** What the service prints on a bill notice, by its own test. */
const explained = JSON.parse(readFileSync('../billing-service/src/test/resources/explained.json', 'utf8')) as (Record<
  (typeof LANGUAGES)[number],
  string
> & { charged?: Charged; accrual?: Accrual })[];

afterEach(() => speak('zh-CN'));

describe('an amount', () => {
  it.each(LANGUAGES)('is explained on the screens as on paper: %s', async (language) => {
    await speak(language);
    const { result } = renderHook(() => ({ charged: useChargedWords(), accrual: useAccrualWords() }));

    for (const { charged, accrual, ...said } of explained) {
      expect(charged ? result.current.charged(charged) : accrual && result.current.accrual(accrual)).toBe(said[language]);
    }
  });
});
