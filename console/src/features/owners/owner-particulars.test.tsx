import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { anOwner, aWord, someone } from '../../testing/fixtures';
import { owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import { OwnerParticulars } from './owner-particulars';

const SAID = {
  kind: 'PERSON' as const,
  identity: { type: 'RESIDENT_ID' as const, number: '110*************2X' },
  tags: ['LIVES_ALONE'],
  emergency: { name: '张静', phone: '139****5678', relation: '女儿' },
};

describe('particulars of an owner', () => {
  beforeEach(() => {
    owner.get('/dictionaries/{dictionary}/entries', [
      aWord('LIVES_ALONE', '独居老人', 'Elderly, lives alone'),
      aWord('PETS', '养宠物', 'Keeps pets'),
    ]);
  });

  it('go back as they came but for what was changed, and what is wrong is said at the field', async () => {
    const told: unknown[] = [];
    owner.put('/owners/{id}/particulars', ({ body }) => {
      told.push(body);
      return told.length === 1
        ? refusal(422, 'owner.identity', { errors: [{ field: 'identity.number', code: 'checksum' }] })
        : anOwner({ particulars: SAID });
    });
    const { user } = renderScreen(<OwnerParticulars owner={anOwner({ particulars: SAID })} />, { as: someone(['owner:write']) });

    expect(await screen.findByText('独居老人')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '编辑资料' }));
    await user.click(await screen.findByRole('checkbox', { name: '养宠物' }));
    const number = screen.getByRole('textbox', { name: /证件号码/ });
    await user.clear(number);
    await user.type(number, '110105194912310021');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findAllByText(/号码有误|证件号码不对/)).length).toBeGreaterThan(0);
    await user.clear(number);
    await user.type(number, '110*************2X');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await expect.poll(() => told.length).toBe(2);
    expect(told[1]).toEqual({ ...SAID, tags: ['LIVES_ALONE', 'PETS'] });
  });

  it('need a name for whom to call', async () => {
    let told = 0;
    owner.put('/owners/{id}/particulars', () => {
      told++;
      return anOwner();
    });
    const { user } = renderScreen(<OwnerParticulars owner={anOwner({ particulars: { kind: 'PERSON', tags: [] } })} />, {
      as: someone(['owner:write']),
    });

    await user.click(await screen.findByRole('button', { name: '编辑资料' }));
    await user.type(await screen.findByRole('textbox', { name: /联系人电话/ }), '13812341234');
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect((await screen.findAllByText('请填写')).length).toBeGreaterThan(0);
    expect(told).toBe(0);
  });

  it('show the number of the papers for what needs it, and for nothing else', async () => {
    let told: unknown;
    owner.post('/owners/{id}/reveal', ({ body }) => {
      told = body;
      return { phones: [], said: [], identity: '11010519491231002X' };
    });
    const { user } = renderScreen(<OwnerParticulars owner={anOwner({ particulars: { ...SAID, emergency: undefined } })} />, {
      as: someone(['owner:read', 'owner:reveal']),
    });

    await user.click(await screen.findByRole('button', { name: /查看号码/ }));
    expect(screen.queryByRole('radio', { name: '回拨来电' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: /查看 60 秒/ }));

    expect(await screen.findByText('11010519491231002X')).toBeDefined();
    expect(told).toEqual({ purpose: 'VERIFY_IDENTITY' });
    expect(screen.queryByRole('button', { name: '编辑资料' })).toBeNull();
  });
});
