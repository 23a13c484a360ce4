import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { TrailEntry } from '../../api/types';
import { someone } from '../../testing/fixtures';
import { audit, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import { csvOf } from './export-trail';
import Trail from './trail';

const auditor = someone(['audit:read', 'audit:verify', 'audit:export'], { posts: ['AU'] });

const REVEALED: TrailEntry = {
  position: 812,
  eventId: 'event',
  type: 'operation.performed',
  source: 'owner-service',
  subject: 'zhang',
  sequence: 4,
  time: '2026-05-06T02:44:00Z',
  who: { id: 'li', name: '李静', post: 'CS', channel: 'CONSOLE', ip: '10.8.0.17' },
  changes: [{ field: 'name', before: '"张伟"', after: '=HYPERLINK("x")' }],
  data: { operation: 'owner.revealed', parameters: { purpose: 'VISIT' } },
  hash: '9f86d081884c7d659a2feaa0c55ad015',
};

describe('the trail', () => {
  it('says who did what as a sentence, with what was before and after', async () => {
    audit.get('/trail', { items: [REVEALED] });
    renderScreen(<Trail />, { as: auditor });

    expect(await screen.findByText('李静（客服专员）查看业主完整号码，用途：上门联系')).toBeDefined();
    expect(screen.getByText('IP 10.8.0.17')).toBeDefined();
    expect(screen.getByText('"张伟"')).toBeDefined();
  });

  it('asks for one person by a click on an entry of theirs', async () => {
    const asked: (string | null)[] = [];
    audit.get('/trail', ({ query }) => {
      asked.push(query.get('person'));
      return { items: [REVEALED] };
    });
    const { user, router } = renderScreen(<Trail />, { as: auditor });

    await user.click(await screen.findByRole('button', { name: '此人的全部操作' }));

    expect(router.state.location.search).toContain('person=li');
    await screen.findByText('李静（客服专员）查看业主完整号码，用途：上门联系');
    expect(asked).toEqual([null, 'li']);
  });

  it('verifies the chain and says where it is broken', async () => {
    audit.get('/trail', { items: [REVEALED] });
    audit.post('/trail/verification', { entries: 900, brokenAt: 812, head: 'x' });
    const { user } = renderScreen(<Trail />, { as: auditor });

    await user.click(screen.getByRole('button', { name: /校验完整性/ }));

    expect(await screen.findByText('第 812 条与前后不符，链条已断')).toBeDefined();
  });

  it('is for auditors', async () => {
    audit.get('/trail', () => refusal(403, 'access.forbidden'));
    renderScreen(<Trail />, { as: someone([]) });

    expect(screen.getByRole('alert').textContent).toContain('没有权限查看');
  });

  it('exports nothing that a spreadsheet would calculate', () => {
    expect(csvOf([{ ...REVEALED, who: { ...REVEALED.who, name: '=1+1' } }], () => '查看')).toContain(`"'=1+1"`);
  });

  it('exports the whole answer, not the page that is shown', async () => {
    const asked: (string | null)[] = [];
    audit.get('/trail', ({ query }) => {
      asked.push(query.get('after'));
      return query.get('after') ? { items: [{ ...REVEALED, position: 1 }] } : { items: [REVEALED], next: 'page-2' };
    });
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return 'blob:trail';
    });
    const { user } = renderScreen(<Trail />, { as: auditor });

    await user.click(await screen.findByRole('button', { name: /导出全部结果/ }));

    expect(await screen.findByText('已导出 2 条')).toBeDefined();
    expect((await made[0]!.text()).trim().split('\r\n')).toHaveLength(3);
    expect(asked).toEqual([null, null, 'page-2']);
  });
});
