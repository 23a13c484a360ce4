import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, aMeter, someone } from '../../testing/fixtures';
import { billing, owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import { dayIn } from '../../i18n/zone';
import MeterRound from './meter-round';

const steward = someone(['meter:record', 'community:read'], { posts: ['ST'] });
const TODAY = dayIn('Asia/Shanghai');
const LONG_AGO = dayIn('Asia/Shanghai', Date.now() - 30 * 86_400_000);

const FIRST = aMeter({
  readings: [{ day: LONG_AGO, serial: 'W-20481', value: 120, total: 20, estimated: false, by: '王芳' }],
  usualADay: 0.5,
});

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  billing.get('/meters', { items: [FIRST, aMeter({ id: 'next', label: '3-2-1202', serial: 'W-20482' })] });
});

describe('the round from door to door', () => {
  it('holds what is typed against what is usual, keeps it and goes on', async () => {
    const sent: unknown[] = [];
    billing.post('/meters/{id}/readings', ({ body }) => {
      sent.push(body);
      return aMeter();
    });
    const { user } = renderScreen(<MeterRound />, { as: steward });

    await user.type(await screen.findByRole('textbox', { name: '3-2-1201 W-20481 的本次读数' }), '132.5');
    expect(screen.getByText('用量 12.5，平时这些天约 15')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '记下并看下一块' }));

    expect(await screen.findByRole('heading', { name: '3-2-1202' })).toBeDefined();
    expect(screen.getByText('2 / 2')).toBeDefined();
    expect(sent).toEqual([{ day: TODAY, value: 132.5, estimated: false, rolledOver: false, confirmed: false, photos: [] }]);
  });

  it('sends a photo of the meter with its reading', async () => {
    let sent: { photos?: string[] } = {};
    billing.post('/meters/photos', { id: 'photo', name: 'w.jpg', contentType: 'image/jpeg', size: 3, uploadedAt: '2026-05-31T08:00:00Z' });
    billing.post('/meters/{id}/readings', ({ body }) => {
      sent = body as typeof sent;
      return aMeter();
    });
    const { user } = renderScreen(<MeterRound />, { as: steward });
    await user.type(await screen.findByRole('textbox', { name: /3-2-1201/ }), '132');

    const [camera] = await screen.findAllByLabelText(/拍表盘/);
    await user.upload(camera as HTMLElement, new File(['jpg'], 'w.jpg', { type: 'image/jpeg' }));
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: '记下并看下一块' }).disabled).toBe(false));
    await user.click(screen.getByRole('button', { name: '记下并看下一块' }));

    await waitFor(() => expect(sent.photos).toEqual(['photo']));
  });

  it('asks about what is unusual, and takes it when it is so', async () => {
    let said: Record<string, unknown> = {};
    billing.post('/meters/{id}/readings', ({ body }) => {
      said = body as Record<string, unknown>;
      return said.confirmed ? aMeter() : refusal(409, 'meter.implausible');
    });
    const { user } = renderScreen(<MeterRound />, { as: steward });

    await user.type(await screen.findByRole('textbox', { name: /3-2-1201/ }), '500');
    await user.click(screen.getByRole('button', { name: '记下并看下一块' }));
    await user.click(await screen.findByRole('button', { name: '核对无误，照此记下' }));

    await waitFor(() => expect(said).toMatchObject({ value: 500, confirmed: true }));
  });
});
