import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadingImport } from '../../api/types';
import { aCommunity, CUIHU, someone } from '../../testing/fixtures';
import { billing, owner } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import ReadingImports from './reading-imports';

const cashier = someone(['meter:record', 'meter:write', 'community:read'], { posts: ['CA'] });

const CHECKED: ReadingImport = {
  id: 'may',
  version: 2,
  status: 'CHECKED',
  communityId: CUIHU,
  fileName: '五月.xlsx',
  day: '2026-05-31',
  createdAt: '2026-05-31T08:00:00Z',
  jobId: 'job',
  tally: { rows: 336, unusual: 2, bad: 1 },
};

let shown = CHECKED;

beforeEach(() => {
  shown = CHECKED;
  owner.get('/communities', [aCommunity()]);
  billing.get('/reading-imports', () => ({ items: [shown] }));
  billing.get('/reading-imports/{id}', () => shown);
  billing.get('/reading-imports/{id}/problems', {
    items: [
      { row: 4, column: '本期读数', code: 'meter.runs-backwards', value: '130', suggestion: '140', unusual: false },
      { row: 5, column: '本期读数', code: 'meter.implausible', value: '900', suggestion: '150', unusual: true },
      { row: 9, column: '表号', code: 'reading.meter-unknown', value: 'W-9', unusual: false },
    ],
  });
});

describe('readings from a file', () => {
  it('say row by row what is wrong, and what may be meant', async () => {
    renderScreen(<ReadingImports />, { as: cashier, at: '/?file=may' });

    expect(await screen.findByText('共 336 行：可记入 333 行，用量异常 2 行，有错 1 行')).toBeDefined();
    expect(await screen.findByRole('row', { name: /^4 本期读数 130 .*比上次读数小.* 上次读数 140$/ })).toBeDefined();
    expect(screen.getByRole('row', { name: /^5 本期读数 900 异常 用量远高于平时 按平时用量约为 150$/ })).toBeDefined();
    expect(screen.getByRole('row', { name: /^9 表号 W-9 小区里没有这块表$/ })).toBeDefined();
  });

  it('are kept once somebody says what is left out and what is so', async () => {
    let sent: unknown;
    billing.post('/reading-imports/{id}/start', ({ body }) => {
      sent = body;
      shown = { ...CHECKED, status: 'DONE', version: 4, kept: { readings: 335, leftOut: 1 } };
      return shown;
    });
    const { user } = renderScreen(<ReadingImports />, { as: cashier, at: '/?file=may' });

    expect(await screen.findByRole('button', { name: '记入 333 个读数，略过 3 行' })).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: '用量异常的 2 行已核对，照此记入' }));
    await user.click(screen.getByRole('button', { name: '记入 335 个读数，略过 1 行' }));

    expect(await screen.findByText('已记入 335 个读数，略过 1 行')).toBeDefined();
    expect(sent).toEqual({ leaveOut: true, confirm: true });
  });

  it('are sent for a community and a day, and shown at once', async () => {
    let asked = '';
    billing.get('/reading-imports', { items: [] });
    billing.post('/reading-imports', ({ query }) => {
      asked = query.toString();
      return CHECKED;
    });
    const { user, router } = renderScreen(<ReadingImports />, { as: cashier });
    fireEvent.change(await screen.findByLabelText('抄表日期（文件未写时）'), { target: { value: '2026-05-31' } });
    await screen.findByRole('option', { name: aCommunity().name });

    await user.upload(screen.getByLabelText('文件'), new File(['表号,读数'], '五月.csv', { type: 'text/csv' }));

    await waitFor(() => expect(router.state.location.search).toContain('file=may'));
    expect(asked).toBe(`community=${CUIHU}&day=2026-05-31`);
  });
});
