import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Team } from '../../api/types';
import { aCommunity, CUIHU, someone } from '../../testing/fixtures';
import { owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Teams from './teams';

const head = someone(['roster:write', 'community:read'], { posts: ['MS'] });
const LIU = { technicianId: 'liu', name: '刘强', skills: ['PLUMBING'] };
const CHEN = { technicianId: 'chen', name: '陈明', skills: ['ELECTRICAL'] };

function aTeam(part: Partial<Team> = {}): Team {
  return { id: 'plumbers', version: 4, name: '水电班', communities: [CUIHU], members: [LIU, CHEN], lead: 'liu', ...part };
}

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  workorder.get('/technicians', [
    { id: 'liu', version: 1, name: '刘强', skills: ['PLUMBING'], availability: 'ON_DUTY' },
    { id: 'chen', version: 1, name: '陈明', skills: ['ELECTRICAL'], availability: 'OFF_DUTY' },
  ]);
});

describe('teams', () => {
  it('are formed of technicians of a community, one of whom may lead', async () => {
    let said: unknown;
    workorder.get('/teams', () => (said ? [aTeam()] : []));
    workorder.post('/teams', ({ body }) => {
      said = body;
      return aTeam();
    });
    const { user } = renderScreen(<Teams />, { as: head });

    expect(await screen.findByText('还没有班组')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '新建班组' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: '班组名称' }), '水电班');
    const place = dialog.getByRole<HTMLInputElement>('checkbox', { name: aCommunity().name });
    if (!place.checked) await user.click(place);
    await user.click(await dialog.findByRole('checkbox', { name: '刘强' }));
    await user.click(dialog.getByRole('checkbox', { name: '陈明' }));
    await user.selectOptions(dialog.getByRole('combobox', { name: /班组长/ }), 'liu');
    await user.click(dialog.getByRole('button', { name: /保存/ }));

    await waitFor(() => expect(said).toEqual({ name: '水电班', communities: [CUIHU], members: ['liu', 'chen'], lead: 'liu' }));
    expect(await screen.findByRole('cell', { name: '水电班' })).toBeDefined();
    expect(screen.getByRole('cell', { name: '刘强、陈明' })).toBeDefined();
  });

  it('say what the service refuses, by the version that was seen', async () => {
    let seen: string | null = null;
    workorder.get('/teams', [aTeam()]);
    workorder.put('/teams/{id}', ({ header }) => {
      seen = header('If-Match');
      return refusal(422, 'technician.unknown');
    });
    const { user } = renderScreen(<Teams />, { as: head });

    await user.click(await screen.findByRole('button', { name: '修改水电班' }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByRole('checkbox', { name: '刘强' });
    await user.click(dialog.getByRole('button', { name: /保存/ }));

    expect((await dialog.findByRole('alert')).textContent).toContain('不在这里工作');
    expect(seen).toBe('"4"');
  });

  it('are disbanded once that is confirmed', async () => {
    let gone = false;
    workorder.get('/teams', () => (gone ? [] : [aTeam()]));
    workorder.post('/teams/{id}/disbanding', () => {
      gone = true;
      return aTeam({ version: 5 });
    });
    const { user } = renderScreen(<Teams />, { as: head });

    await user.click(await screen.findByRole('button', { name: '解散水电班' }));
    expect(gone).toBe(false);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '解散' }));

    expect(await screen.findByText('还没有班组')).toBeDefined();
  });
});
