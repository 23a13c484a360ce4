import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, aMeter, CUIHU, someone } from '../../testing/fixtures';
import { billing, owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import { dayIn } from '../../i18n/zone';
import Meters from './meters';

const cashier = someone(['meter:record', 'meter:write', 'community:read', 'owner:read'], { posts: ['CA'] });
const TODAY = dayIn('Asia/Shanghai');

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
});

describe('meters of what all share', () => {
  it('are listed by themselves, and put down with what they measure', async () => {
    let sent: unknown;
    billing.get('/meters', { items: [aMeter()] });
    billing.get('/meters/common', { items: [aMeter({ id: 'lift', unitId: undefined, label: '3号楼电梯', serial: 'E-1' })] });
    owner.get('/buildings', [{ id: 'building', communityId: CUIHU, name: '3', entrances: 2, floors: 18, version: 1 }]);
    billing.post('/meters/common', ({ body }) => {
      sent = body;
      return aMeter();
    });
    const { user } = renderScreen(<Meters />, { as: cashier });

    await screen.findByRole('option', { name: `公共表 · ${aCommunity().name}` });
    await user.selectOptions(screen.getByRole('combobox', { name: '范围' }), `公共表 · ${aCommunity().name}`);
    expect(await screen.findByRole('textbox', { name: '3号楼电梯 E-1 的本次读数' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: '登记公共表' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(await dialog.findByRole('combobox', { name: /楼栋/ }), 'building');
    await user.type(dialog.getByRole('textbox', { name: /计量什么/ }), '3号楼水泵');
    await user.type(dialog.getByRole('textbox', { name: '表号' }), 'E-2');
    await user.type(dialog.getByRole('textbox', { name: '起始读数' }), '12');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() =>
      expect(sent).toEqual({
        communityId: CUIHU,
        buildingId: 'building',
        label: '3号楼水泵',
        kind: 'ELECTRICITY',
        serial: 'E-2',
        digits: 5,
        day: TODAY,
        value: 12,
      }),
    );
  });
});

describe('the round on which meters are read', () => {
  it('keeps what is typed by Enter and goes on to the next', async () => {
    const sent: unknown[] = [];
    billing.get('/meters', { items: [aMeter(), aMeter({ id: 'next', label: '3-2-1202', serial: 'W-20482' })] });
    billing.post('/meters/{id}/readings', ({ body }) => {
      sent.push(body);
      return aMeter();
    });
    const { user } = renderScreen(<Meters />, { as: cashier });

    await user.type(await screen.findByRole('textbox', { name: '3-2-1201 W-20481 的本次读数' }), '132.5{Enter}');

    await waitFor(() => expect(sent).toEqual([{ day: TODAY, value: 132.5, estimated: false, rolledOver: false, confirmed: false }]));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '3-2-1202 W-20482 的本次读数' }));
  });

  it('asks about what is unusual, and takes it when it is so', async () => {
    let said: Record<string, unknown> = {};
    billing.get('/meters', { items: [aMeter()] });
    billing.post('/meters/{id}/readings', ({ body }) => {
      said = body as Record<string, unknown>;
      return said.confirmed ? aMeter() : refusal(409, 'meter.implausible');
    });
    const { user } = renderScreen(<Meters />, { as: cashier });

    await user.type(await screen.findByRole('textbox', { name: /本次读数/ }), '500{Enter}');
    expect(await screen.findByText(/用量远高于平时/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '核对无误，照此记下' }));

    await waitFor(() => expect(said).toMatchObject({ value: 500, confirmed: true }));
  });

  it('offers an estimate where nobody could get at it, and says what was kept today', async () => {
    let said: unknown;
    billing.get('/meters', {
      items: [
        aMeter({ estimate: 131 }),
        aMeter({
          id: 'done',
          label: '3-2-1202',
          readings: [{ day: TODAY, serial: 'W', value: 9, total: 9, estimated: false, by: '王芳' }],
          newestUse: {
            meterId: 'done',
            serial: 'W',
            fromDay: '2026-06-30',
            from: 0,
            toDay: TODAY,
            to: 9,
            used: 9,
            upTo: 9,
            isExchanged: false,
            isEstimated: false,
          },
        }),
      ],
    });
    billing.post('/meters/{id}/readings', ({ body }) => {
      said = body;
      return aMeter();
    });
    const { user } = renderScreen(<Meters />, { as: cashier });

    await user.click(await screen.findByRole('button', { name: '估读 131' }));

    await waitFor(() => expect(said).toMatchObject({ value: 131, estimated: true }));
    expect(screen.getByText('用量 9')).toBeDefined();
  });

  it('shows what was read of one, and lets it be put right', async () => {
    let said: unknown;
    billing.get('/meters', { items: [aMeter()] });
    billing.get('/meters/{id}', aMeter());
    billing.get('/meters/{id}/history', [
      {
        sequence: 2,
        type: 'meter.read',
        time: '2026-06-30T02:00:00Z',
        actor: '王芳',
        channel: 'STAFF_CONSOLE',
        changes: [],
        data: { day: '2026-06-30', value: 120, used: 20, estimated: false },
      } as never,
    ]);
    billing.post('/meters/{id}/correction', ({ body }) => {
      said = body;
      return aMeter();
    });
    const { user } = renderScreen(<Meters />, { as: cashier });

    await user.click(await screen.findByRole('button', { name: 'W-20481' }));
    expect(await screen.findByText('读数 120，用量 20')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '更正读数' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /正确的读数/ }), '118');
    await user.type(within(dialog).getByRole('textbox', { name: /原因/ }), '看错');
    await user.click(within(dialog).getByRole('button', { name: /更正读数/ }));

    await waitFor(() => expect(said).toEqual({ value: 118, rolledOver: false, reason: '看错' }));
  });
});
