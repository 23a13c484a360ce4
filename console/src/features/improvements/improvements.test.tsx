import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Improvement } from '../../api/types';
import { aCommunity, CUIHU, someone } from '../../testing/fixtures';
import { owner, refusal, survey } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Improvements from './improvements';

const manager = someone(['survey:design', 'report:view', 'community:read'], { posts: ['PM'] });

const before = {
  measure: 'SCALE' as const,
  answered: 40,
  value: 3.1,
  low: 2.9,
  high: 3.3,
  from: '2026-03-01T00:00:00Z',
  to: '2026-03-31T00:00:00Z',
  takenAt: '2026-04-01T02:00:00Z',
  questionnaireId: 'survey',
  questionnaire: '年度满意度',
};

function anImprovement(part: Partial<Improvement> = {}): Improvement {
  return {
    id: 'better',
    version: 3,
    number: 'GJ260401-0001',
    status: 'IN_PROGRESS',
    communityId: CUIHU,
    target: { kind: 'QUESTION', questionnaireId: 'survey', question: 'repairs', name: '维修及时吗' },
    title: '维修响应更快',
    responsible: { staffId: 'wang', name: '王管家' },
    due: '2026-05-31',
    late: false,
    createdAt: '2026-04-01T02:00:00Z',
    before,
    notes: [],
    allowedCommands: ['PLAN', 'NOTE', 'MEASURE', 'COMPLETE', 'DROP'],
    ...part,
  };
}

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  owner.get('/dictionaries/{dictionary}/entries', []);
  owner.get('/buildings', []);
});

const at = { as: manager, at: '/improvements/better', route: '/improvements/:id' };

describe('improvements', () => {
  it('stand by what is due, are narrowed to one colleague, and say what is late', async () => {
    const asked: string[] = [];
    survey.get('/improvements', ({ query }) => {
      asked.push(query.toString());
      return { items: [anImprovement({ late: true })] };
    });
    const { user } = renderScreen(<Improvements />, { as: manager });

    const row = await screen.findByRole('row', { name: /维修响应更快/ });
    expect(row.textContent).toContain('已逾期');
    expect(row.textContent).toContain('题目：维修及时吗');
    expect(asked[0]).toContain('sort=DUE');
    await user.click(within(row).getByRole('button', { name: '只看 王管家' }));
    await waitFor(() => expect(asked.at(-1)).toContain('responsible=wang'));
    await user.click(screen.getByRole('tab', { name: '待验证' }));
    await waitFor(() => expect(asked.at(-1)).toContain('status=DONE'));
  });

  it('are planned from what was found weak, without a figure that somebody typed', async () => {
    let sent: unknown;
    survey.get('/improvements/candidates', [{ staffId: 'wang', name: '王管家' }]);
    survey.post('/improvements', ({ body }) => {
      sent = body;
      return anImprovement();
    });
    const { user, router } = renderScreen(<Improvements />, {
      as: manager,
      at: `/improvements?new=1&kind=QUESTION&questionnaire=survey&question=repairs&name=${encodeURIComponent('维修及时吗')}&community=${CUIHU}`,
      route: '/improvements',
    });

    expect(await screen.findByText('题目：维修及时吗')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: '要改进什么' }), '维修响应更快');
    await screen.findByRole('option', { name: '王管家' });
    await user.selectOptions(screen.getByRole('combobox', { name: '负责人' }), 'wang');
    await user.type(screen.getByLabelText('完成期限'), '2026-12-31');
    await user.click(screen.getByRole('button', { name: /制定改进/ }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/improvements/better'));
    expect(sent).toEqual({
      communityId: CUIHU,
      kind: 'QUESTION',
      questionnaireId: 'survey',
      question: 'repairs',
      title: '维修响应更快',
      responsibleId: 'wang',
      due: '2026-12-31',
    });
  });

  it('say at the form why they are refused', async () => {
    survey.get('/improvements/candidates', [{ staffId: 'wang', name: '王管家' }]);
    survey.post('/improvements', () => refusal(422, 'figure.too-few'));
    const { user } = renderScreen(<Improvements />, {
      as: manager,
      at: `/improvements?new=1&kind=RATINGS&community=${CUIHU}`,
      route: '/improvements',
    });
    await user.type(await screen.findByRole('textbox', { name: '要改进什么' }), '维修响应更快');
    await screen.findByRole('option', { name: '王管家' });
    await user.selectOptions(screen.getByRole('combobox', { name: '负责人' }), 'wang');
    await user.type(screen.getByLabelText('完成期限'), '2026-12-31');
    await user.click(screen.getByRole('button', { name: /制定改进/ }));

    expect((await screen.findByRole('alert')).textContent).toContain('不足 5 份');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '要改进什么' }).value).toBe('维修响应更快');
  });
});

describe('an improvement', () => {
  it('says how it stood and stands, and whether that is more than chance', async () => {
    survey.get(
      '/improvements/{id}',
      anImprovement({
        after: { ...before, value: 3.2, low: 3, high: 3.4 },
        comparison: { difference: 0.1, low: -0.18, high: 0.38, p: 0.482, significant: false },
      }),
    );
    survey.get('/improvements/{id}/history', []);
    renderScreen(<Improvements />, at);

    expect(await screen.findByText('3.10（95% 区间 2.90 – 3.30，40 份）')).toBeDefined();
    const said = screen.getByText(/差异不显著/);
    expect(said.textContent).toContain('p = 0.482');
    expect(screen.getByText(/Welch t 检验/)).toBeDefined();
  });

  it('is measured by a later edition, and says when there is none', async () => {
    let sent: unknown;
    survey.get('/improvements/{id}', anImprovement());
    survey.get('/improvements/{id}/history', []);
    survey.get('/improvements/{id}/editions', { items: [{ id: 'next', number: 'WJ260901-0001', title: '年度满意度' }] });
    survey.post('/improvements/{id}/measurement', ({ body }) => {
      sent = body;
      return refusal(422, 'figure.not-later');
    });
    const { user } = renderScreen(<Improvements />, at);

    await user.click(await screen.findByRole('button', { name: '统计改进后的数字' }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByRole('option', { name: '年度满意度 WJ260901-0001' });
    await user.selectOptions(dialog.getByRole('combobox', { name: '哪一次问卷' }), 'next');
    await user.click(dialog.getByRole('button', { name: /统计改进后的数字/ }));

    expect((await dialog.findByRole('alert')).textContent).toContain('须晚于');
    expect(sent).toEqual({ questionnaireId: 'next' });
  });

  it('is completed in words', async () => {
    let sent: unknown;
    survey.get('/improvements/{id}', anImprovement());
    survey.get('/improvements/{id}/history', []);
    survey.post('/improvements/{id}/completion', ({ body }) => {
      sent = body;
      return anImprovement({ status: 'DONE', allowedCommands: [] });
    });
    const { user } = renderScreen(<Improvements />, at);

    await user.click(await screen.findByRole('button', { name: '完成' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: '完成情况' }), '晚间值班已固定');
    await user.click(dialog.getByRole('button', { name: /完成/ }));

    await waitFor(() => expect(sent).toEqual({ text: '晚间值班已固定' }));
  });
});
