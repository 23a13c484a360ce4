import { act, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';

/** As after a new page: nothing is known but what is told to everybody. */
async function aNewPage() {
  vi.resetModules();
  const fresh = await import('.');
  await fresh.startWords('zh-CN', ['problems']);
  return fresh;
}

beforeEach(() => vi.doUnmock('./zh-CN/problems-office'));

describe('words that come later than the page', () => {
  it('are known in a language that was chosen while they were on their way', async () => {
    const { learnWords, speak } = await aNewPage();

    const changed = speak('en');
    await learnWords('trail');
    await changed;

    expect(i18next.t('trail.title' as never)).toBe((await import('./en/trail')).default.trail.title);
  });

  it('are in the language that was chosen last, whichever comes first', async () => {
    const { speak, spokenLanguage } = await aNewPage();

    await Promise.all([speak('en'), speak('zh-CN')]);

    expect(spokenLanguage()).toBe('zh-CN');
  });

  it('say why something was refused as soon as they are there, and nothing else before', async () => {
    const { learnWords } = await aNewPage();
    const { useProblemWords } = await import('./problem-words');
    const { Problem } = await import('../api/problem');
    const refused = new Problem(409, 'bill-run.exists');
    function Said() {
      return <p>{useProblemWords()(refused)}</p>;
    }

    const learnt = learnWords('officeProblems');
    render(<Said />);
    expect(screen.getByRole('paragraph').textContent).toBe('…');
    await act(() => learnt);

    expect(screen.getByRole('paragraph').textContent).toBe('这个账期已在出账');
  });

  it('that do not come leave it at what its kind says', async () => {
    const { learnWords } = await aNewPage();
    const { useProblemWords } = await import('./problem-words');
    const { Problem } = await import('../api/problem');
    const refused = new Problem(403, 'bill-run.exists');
    function Said() {
      return <p>{useProblemWords()(refused)}</p>;
    }
    vi.doMock('./zh-CN/problems-office', () => {
      throw new Error('the line broke off');
    });

    const learnt = learnWords('officeProblems');
    render(<Said />);
    await act(() => learnt.catch(() => undefined));

    expect(screen.getByRole('paragraph').textContent).toBe((await import('./zh-CN/problems')).default.problems['access_forbidden']);
  });
});
