import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anOwner, someone } from '../../testing/fixtures';
import { owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import { OwnerVehicles } from './owner-vehicles';

const CAR = { id: 'car', plate: '京A·12345', parkingUnitId: 'b1', parking: 'B1-017', note: '白色 轿车' };

describe('vehicles of an owner', () => {
  it('are taken down as they are said, and what is wrong is said at the field', async () => {
    const told: unknown[] = [];
    owner.post('/owners/{id}/vehicles', ({ body }) => {
      told.push(body);
      return told.length === 1
        ? refusal(422, 'vehicle.plate', { errors: [{ field: 'plate', code: 'plate' }] })
        : anOwner({ vehicles: [CAR] });
    });
    const { user } = renderScreen(<OwnerVehicles owner={anOwner()} />, { as: someone(['owner:write']) });

    await user.click(screen.getByRole('button', { name: '登记车辆' }));
    await user.type(await screen.findByRole('textbox', { name: '车牌号' }), '京A');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByText(/这不像车牌号/)).textContent).toContain('请核对');
    await user.type(screen.getByRole('textbox', { name: '车牌号' }), '12345');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await expect.poll(() => told).toEqual([{ plate: '京A' }, { plate: '京A12345' }]);
  });

  it('are removed after one has seen which', async () => {
    let removed = false;
    owner.post('/owners/{id}/vehicles/{vehicle}/removal', () => {
      removed = true;
      return anOwner();
    });
    const { user } = renderScreen(<OwnerVehicles owner={anOwner({ vehicles: [CAR] })} />, { as: someone(['owner:write']) });

    expect(screen.getByText('京A·12345')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '移除 京A·12345' }));
    expect(await screen.findByText(/不再登记在/)).toBeDefined();
    await user.keyboard('{Control>}{Enter}{/Control}');

    await expect.poll(() => removed).toBe(true);
  });

  it('are only looked at by who may not write', () => {
    renderScreen(<OwnerVehicles owner={anOwner({ vehicles: [CAR] })} />, { as: someone(['owner:read']) });

    expect(screen.queryByRole('button')).toBeNull();
  });
});
