import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { SERVICES } from '../../api/client';
import type { Checkup as Answer, Finding, Job } from '../../api/types';
import { someone } from '../../testing/fixtures';
import { operations, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Checkup from './checkup';

const operator = someone(['system:ops', 'dlq:replay'], { posts: ['SA'] });

const figures: Answer['figures'] = {
  at: '2026-07-06T04:00:00Z',
  startedAt: '2026-07-06T02:00:00Z',
  heapUsed: 50 * 1024 * 1024,
  heapMost: 128 * 1024 * 1024,
  requests: 1200,
  failures: 0,
  averageMillis: 8.4,
};
const WELL: Finding = { what: 'EVENTS_TOLD', grade: 'WELL', about: [], figures: { waiting: 0, oldestSeconds: 0 } };
const LETTERS: Finding = { what: 'LETTERS_WAIT', grade: 'DOUBTFUL', about: [], figures: { waiting: 3 } };
const TOPIC: Finding = { what: 'TOPICS_MISSING', grade: 'BROKEN', about: ['billing.bills'], figures: { count: 1 } };

const REBUILT: Job = {
  id: 'j1',
  kind: 'read-model',
  name: 'estate',
  state: 'DONE',
  own: true,
  startedBy: '李静',
  total: 1234,
  done: 1234,
  failed: 0,
  failedBy: [],
  cancelRequested: false,
  waitsForOthers: false,
  createdAt: '2026-07-06T03:59:00Z',
  finishedAt: '2026-07-06T04:00:00Z',
};

beforeEach(() => {
  for (const service of SERVICES) operations(service).get('/checkup', { figures, findings: [WELL] });
});

const card = async (name: string) => {
  const heading = await screen.findByRole('heading', { name });
  return within(heading.closest('section') as HTMLElement);
};

describe('the check-up', () => {
  it('says of each service that it is well, and how it gets on', async () => {
    renderScreen(<Checkup />, { as: operator });

    expect(await screen.findByText('一切正常')).toBeDefined();
    const billing = await card('收费');
    expect(billing.getByText('正常')).toBeDefined();
    expect(billing.getByText('2 小时')).toBeDefined();
    expect(billing.getByText('50 / 128 MB')).toBeDefined();
    expect(billing.getByText(/1 项正常/)).toBeDefined();
  });

  it('names what is wrong, what it is about and what to do', async () => {
    operations('billing').get('/checkup', { figures, findings: [TOPIC, LETTERS, WELL] });
    renderScreen(<Checkup />, { as: operator });

    expect(await screen.findByText('2 处要处理')).toBeDefined();
    const billing = await card('收费');
    expect(billing.getByText(/缺少 1 个主题/)).toBeDefined();
    expect(billing.getByText('billing.bills')).toBeDefined();
    expect(billing.getByText(/检查它对 Kafka 的权限/)).toBeDefined();
    expect(billing.getByText(/有 3 条死信待处理/)).toBeDefined();
    expect(billing.getByRole('link', { name: '去处理死信' }).getAttribute('href')).toBe('/dead-letters');
  });

  it('counts a service that does not answer, and asks again when told to', async () => {
    operations('audit').get('/checkup', () => refusal(503, 'service.away'));
    const { user } = renderScreen(<Checkup />, { as: operator });

    const audit = await card('操作日志');
    expect(within(await audit.findByRole('alert')).getByText('没有回答')).toBeDefined();
    expect(screen.getByText('1 处要处理')).toBeDefined();

    operations('audit').get('/checkup', { figures, findings: [WELL] });
    await user.click(screen.getByRole('button', { name: '重新检查' }));

    expect(await screen.findByText('一切正常')).toBeDefined();
  });

  it('has a read model made anew, and says when it is', async () => {
    operations('survey').get('/read-models', [
      { name: 'estate', topics: ['owner.owners'], copies: { known_units: 12 } },
      { name: 'figures', topics: [], copies: {} },
    ]);
    operations('survey').post('/read-models/{name}/rebuilds', { id: 'j1' });
    operations('survey').get('/jobs/{id}', REBUILT);
    const { user } = renderScreen(<Checkup />, { as: someone(['system:ops', 'projection:rebuild'], { posts: ['SA'] }) });

    const survey = await card('满意度');
    await user.click(await survey.findByText('重建读模型'));
    const row = (await survey.findByText('小区、房屋与住户副本')).closest('li') as HTMLElement;
    expect(within(row).getByText('owner.owners')).toBeDefined();
    await user.click(within(row).getByRole('button', { name: '重建' }));

    expect(await survey.findByText('已重建，读了 1,234 条')).toBeDefined();
  });

  it('offers no rebuilding to who may not', async () => {
    renderScreen(<Checkup />, { as: operator });

    const survey = await card('满意度');
    await survey.findByText(/1 项正常/);
    expect(screen.queryByText('重建读模型')).toBeNull();
  });
});
