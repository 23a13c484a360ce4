import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { newQueryClient } from '../../api/query-client';
import { http, HttpResponse } from 'msw';
import { network, refusal, survey } from '../../testing/network';
import Slip from './slip';

const asked = {
  title: '满意度调查',
  questions: [{ kind: 'SCALE' as const, text: '您满意吗', options: [], optionsEn: [], required: true, showIf: [], code: 'all' }],
  closesAt: '2026-12-31T10:00:00Z',
};

const open = () =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <Slip code="code" />
    </QueryClientProvider>,
  );

describe('a slip', () => {
  it('is answered without an account, once', async () => {
    const sent: unknown[] = [];
    survey.get('/survey-slips/{code}', asked);
    network.use(
      http.post('*/api/survey-slips/code/answers', async ({ request }) => {
        sent.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const user = userEvent.setup();
    open();

    expect(await screen.findByText('还有 1 题必答')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: '4' }));
    await user.click(screen.getByRole('button', { name: '提交' }));

    expect(await screen.findByText('收到了，谢谢您')).toBeDefined();
    expect(sent).toEqual([{ answers: [{ chosen: [], number: 4 }] }]);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('that was handed in says so', async () => {
    survey.get('/survey-slips/{code}', () => refusal(409, 'slip.used'));
    open();

    expect((await screen.findByRole('alert')).textContent).toBe('这份问卷已经填过了');
  });

  it('that nobody knows says so', async () => {
    survey.get('/survey-slips/{code}', () => refusal(404, 'slip.not-found'));
    open();

    expect((await screen.findByRole('alert')).textContent).toContain('无效或已失效');
  });
});
