import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, ago, ahead, anOrder, someone } from '../../../testing/fixtures';
import { owner, refusal, workorder } from '../../../testing/network';
import { renderScreen } from '../../../testing/render-screen';
import ForTeam from './for-team';

const technician = someone(['workorder:claim', 'workorder:work'], { name: '刘强', staffId: 'liu', posts: ['TE'] });
const offer = {
  teamId: 'plumbers',
  team: '水电班',
  lead: 'liu',
  members: [
    { technicianId: 'liu', technician: '刘强' },
    { technicianId: 'chen', technician: '陈明' },
  ],
  at: ago(1),
  takeBy: ahead(9),
};

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  owner.get('/dictionaries/{dictionary}/entries', []);
});

describe("what a technician's team may take", () => {
  it('is shown with until when, and taken by one press', async () => {
    let claimed = false;
    workorder.get('/orders/offered', { items: [anOrder({ offer, allowedCommands: ['CLAIM'] })] });
    workorder.post('/orders/{id}/claim', () => {
      claimed = true;
      return anOrder({ status: 'ACCEPTED', allowedCommands: ['START'] });
    });
    const { user } = renderScreen(<ForTeam />, { as: technician, at: '/t', route: '/t' });

    const team = within(await screen.findByRole('region', { name: '班组的工单' }));
    expect(team.getByText(/水电班.*先接先得/)).toBeDefined();
    expect(team.queryByRole('button', { name: '交给组员' })).toBeNull();
    await user.click(team.getByRole('button', { name: '抢单' }));

    await waitFor(() => expect(claimed || screen.queryByRole('button', { name: '抢单' }) === null).toBe(true));
  });

  it('is handed to one of them by whoever leads; against the filters with a reason', async () => {
    const told: unknown[] = [];
    workorder.get('/orders/offered', { items: [anOrder({ offer, allowedCommands: ['HAND', 'CLAIM'] })] });
    workorder.post('/orders/{id}/team/member', ({ body }) => {
      told.push(body);
      return told.length === 1
        ? refusal(422, 'dispatch.blocked')
        : { id: 'leak', version: 4, number: 'GD1', status: 'ASSIGNED' as const, technicianId: 'chen', allowedCommands: [] };
    });
    const { user } = renderScreen(<ForTeam />, { as: technician, at: '/t', route: '/t' });

    await user.click(await screen.findByRole('button', { name: '交给组员' }));
    const sheet = within(await screen.findByRole('dialog'));
    await user.click(sheet.getByRole('button', { name: '陈明' }));
    await user.click(sheet.getByRole('button', { name: '交给组员' }));
    await user.type(await sheet.findByRole('textbox', { name: '仍要交给他的原因' }), '就在旁边');
    await user.click(sheet.getByRole('button', { name: '交给组员' }));

    await waitFor(() => expect(told).toEqual([{ technicianId: 'chen' }, { technicianId: 'chen', overrideReason: '就在旁边' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is nothing at all while there is nothing', async () => {
    let asked = false;
    workorder.get('/orders/offered', () => {
      asked = true;
      return { items: [] };
    });
    renderScreen(<ForTeam />, { as: technician, at: '/t', route: '/t' });

    await waitFor(() => expect(asked).toBe(true));
    expect(screen.queryByRole('region', { name: '班组的工单' })).toBeNull();
  });
});
