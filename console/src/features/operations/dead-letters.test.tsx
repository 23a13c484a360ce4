import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { SERVICES } from '../../api/client';
import type { DeadLetter } from '../../api/types';
import { someone } from '../../testing/fixtures';
import { operations, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import DeadLetters from './dead-letters';

const operator = someone(['dlq:replay'], { posts: ['SA'] });

const LOST: DeadLetter = {
  id: 'linli.owner-0-17',
  topic: 'linli.owner',
  key: 'zhang',
  group: 'billing-service.owners',
  type: 'owner.linked',
  cause: 'IllegalArgumentException',
  value: '{"type":"owner.linked"}',
  state: 'WAITING',
  diedAt: '2026-07-06T02:00:00Z',
};

beforeEach(() => {
  for (const service of SERVICES) operations(service).get('/dead-letters', { items: service === 'billing' ? [LOST] : [] });
});

describe('the dead letters', () => {
  it('are gathered from all services and replayed where they died', async () => {
    const told: unknown[] = [];
    operations('billing').post('/dead-letters/replay', ({ body }) => {
      told.push(body);
      return { ...LOST, state: 'REPLAYED' };
    });
    const { user } = renderScreen(<DeadLetters />, { as: operator });

    await user.click(await screen.findByRole('button', { name: 'owner.linked' }));
    await user.click(screen.getByRole('button', { name: '重放' }));

    expect(await screen.findByText('已重放 1 条')).toBeDefined();
    expect(told).toEqual([{ id: 'linli.owner-0-17' }]);
  });

  it('are skipped for a reason only', async () => {
    const told: unknown[] = [];
    operations('billing').post('/dead-letters/skip', ({ body }) => {
      told.push(body);
      return { ...LOST, state: 'SKIPPED' };
    });
    const { user } = renderScreen(<DeadLetters />, { as: operator });
    await user.click(await screen.findByRole('button', { name: 'owner.linked' }));

    await user.click(screen.getByRole('button', { name: '跳过' }));
    const reason = screen.getByRole('textbox', { name: /跳过理由/ });
    expect(reason.getAttribute('aria-invalid')).toBe('true');
    await user.type(reason, '测试数据');
    await user.click(screen.getByRole('button', { name: '跳过' }));

    expect(await screen.findByText('已跳过', { selector: '[role="status"] *' })).toBeDefined();
    expect(told).toEqual([{ id: 'linli.owner-0-17', reason: '测试数据' }]);
  });

  it('of those who answer are shown, and who did not is named', async () => {
    operations('audit').get('/dead-letters', () => refusal(404, 'not-found'));
    renderScreen(<DeadLetters />, { as: operator });

    expect(within(await screen.findByRole('alert')).getByText(/操作日志/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'owner.linked' })).toBeDefined();
  });
});
