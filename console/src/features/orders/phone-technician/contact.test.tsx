import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anOrder, someone, ZHANG_WEI } from '../../../testing/fixtures';
import { owner, refusal, workorder } from '../../../testing/network';
import { renderScreen } from '../../../testing/render-screen';
import { learnWords } from '../../../i18n';
import { Contact } from './contact';

const technician = someone(['workorder:work', 'owner:reveal'], { posts: ['TE'] });
const MINE = anOrder({ status: 'ACCEPTED', ownerId: ZHANG_WEI });

describe('whom a technician calls', () => {
  it('is who was named with the order', async () => {
    await learnWords('technician');
    renderScreen(<Contact order={{ ...MINE, contactName: '张伟', contactPhone: '139 0000-1234' }} />, { as: technician });

    expect(screen.getByRole('link', { name: '拨打张伟 139 0000-1234' }).getAttribute('href')).toBe('tel:13900001234');
  });

  it('is nobody by a masked number: it dials nobody', () => {
    renderScreen(<Contact order={{ ...MINE, contactName: '张伟', contactPhone: '139****1234' }} />, { as: technician });

    expect(screen.queryByRole('link')).toBeNull();
  });

  it('is the owner else, whose number is shown for a purpose and dialled by a tap', async () => {
    const told: unknown[] = [];
    owner.post('/owners/{id}/reveal', ({ body }) => {
      told.push(body);
      return { phones: ['13812341234'], said: ['13812341234'] };
    });
    const { user } = renderScreen(<Contact order={MINE} />, { as: technician });

    await user.click(screen.getByRole('button', { name: '联系业主' }));
    await user.click(screen.getByRole('button', { name: '查看号码' }));

    expect((await screen.findByRole('link', { name: '拨打13812341234' })).getAttribute('href')).toBe('tel:13812341234');
    expect(told).toEqual([{ purpose: 'VISIT', relatedTo: MINE.number }]);
  });

  it('is who reported it, where nobody else knows them', async () => {
    const told: unknown[] = [];
    workorder.post('/orders/{id}/contact-reveal', ({ body }) => {
      told.push(body);
      return { phone: '13512349876' };
    });
    const { ownerId: _, ...passing } = MINE;
    const { user } = renderScreen(<Contact order={{ ...passing, contactName: '路人', contactPhone: '135****9876' }} />, { as: technician });

    await user.click(screen.getByRole('button', { name: '联系路人' }));
    await user.click(screen.getByRole('button', { name: '查看号码' }));

    expect((await screen.findByRole('link', { name: '拨打13512349876' })).getAttribute('href')).toBe('tel:13512349876');
    expect(told).toEqual([{ purpose: 'VISIT' }]);
  });

  it('says why not when the order is not theirs any more', async () => {
    owner.post('/owners/{id}/reveal', () => refusal(404, 'owner.not-found'));
    const { user } = renderScreen(<Contact order={MINE} />, { as: technician });

    await user.click(screen.getByRole('button', { name: '联系业主' }));
    await user.click(screen.getByRole('button', { name: '查看号码' }));

    expect(await screen.findByRole('alert')).toBeDefined();
  });

  it('is nobody before they have accepted', () => {
    renderScreen(<Contact order={{ ...MINE, status: 'ASSIGNED' }} />, { as: technician });

    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is nobody when the order is done', () => {
    renderScreen(<Contact order={{ ...MINE, status: 'COMPLETED' }} />, { as: technician });

    expect(screen.queryByRole('button')).toBeNull();
  });
});
