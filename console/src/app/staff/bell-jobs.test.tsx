import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../../api/types';
import { someone } from '../../testing/fixtures';
import { aLiveLine, ownerJobs } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import { BellJobs } from './bell-jobs';

const RUNNING: Job = {
  id: 'owners',
  kind: 'import',
  name: '业主.xlsx',
  state: 'RUNNING',
  own: true,
  startedBy: '何静',
  total: 5000,
  done: 1200,
  failed: 3,
  failedBy: [],
  cancelRequested: false,
  waitsForOthers: false,
  createdAt: '2026-07-06T02:00:00Z',
};

let jobs: Job[];
let line: ReturnType<typeof aLiveLine>;

beforeEach(() => {
  jobs = [RUNNING];
  line = aLiveLine('*/api/ops/owner/jobs/changes');
  ownerJobs.get('/jobs', () => ({ items: jobs }));
});

const show = () => renderScreen(<BellJobs close={() => undefined} />, { as: someone(['owner:import']) });

describe('jobs in the bell', () => {
  it('move as they get on, and lead to their page', async () => {
    show();
    expect((await screen.findByRole('link', { name: '导入 业主.xlsx' })).getAttribute('href')).toBe('/imports/owners');
    expect(screen.getByRole('listitem').textContent).toContain('进行中 1,200 / 5,000 3 项有问题');

    jobs = [{ ...RUNNING, waitsForOthers: true }];
    line.tell('owners', 'job.progressed');

    await waitFor(() => expect(screen.getByRole('listitem').textContent).toContain('等待系统恢复'));
  });

  it('are cancelled there', async () => {
    const { user } = show();
    ownerJobs.post('/jobs/{id}/cancellation', () => {
      jobs = [{ ...RUNNING, state: 'CANCELLED' }];
      return { ...RUNNING, cancelRequested: true };
    });

    await user.click(await screen.findByRole('button', { name: /取\s?消/ }));

    await waitFor(() => expect(screen.getByRole('listitem').textContent).toContain('已取消'));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('say why they failed, offer what came of them, and are nobody else’s', async () => {
    jobs = [
      { ...RUNNING, state: 'FAILED', failure: 'job.right-withdrawn', result: 'bad-rows.xlsx' },
      { ...RUNNING, id: 'others', name: '别人的.xlsx', own: false },
    ];
    show();

    expect((await screen.findByRole('listitem')).textContent).toContain('发起人已没有这项权限，任务停止');
    expect(screen.getByRole('button', { name: '下载 bad-rows.xlsx' })).toBeDefined();
    expect(screen.queryByText(/别人的/)).toBeNull();
  });
});
