import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { anOrder, aWord, someone } from '../../../testing/fixtures';
import { owner } from '../../../testing/network';
import { renderScreen } from '../../../testing/render-screen';
import CompleteSheet from './complete-sheet';

describe('the labour of finished work', () => {
  it('is sent to the cent, and not at all while it is no amount', async () => {
    owner.get('/dictionaries/{dictionary}/entries', []);
    const send = vi.fn();
    const { user } = renderScreen(
      <CompleteSheet
        order={{ ...anOrder(), waiting: [] }}
        materials={[]}
        signature={undefined}
        sign={vi.fn()}
        send={send}
        close={vi.fn()}
      />,
      {
        as: someone(['workorder:process']),
      },
    );
    const labour = screen.getByRole('textbox', { name: '人工费（元）' });
    const done = screen.getByRole<HTMLButtonElement>('button', { name: '提交完成' });

    await user.type(labour, '-5');
    expect(done.disabled).toBe(true);
    expect(labour.getAttribute('aria-describedby')).toBe(screen.getByText(/请填 0 到 100000/).id);
    await user.clear(labour);
    await user.type(labour, '99999999');
    expect(screen.getByText(/请填 0 到 100000/)).toBeDefined();
    await user.clear(labour);
    await user.type(labour, '1e3');
    expect(done.disabled).toBe(true);
    await user.clear(labour);
    expect(screen.queryByText(/请填 0 到 100000/)).toBeNull();
    await user.type(labour, '0.29');
    await user.click(done);

    expect(send).toHaveBeenCalledWith({ result: expect.any(String) as string, labourCents: 29, materials: [] });
  });
});

describe('work that the owner does not pay for', () => {
  it('has neither labour nor a price', async () => {
    owner.get('/dictionaries/{dictionary}/entries', [aWord('VALVE', '角阀', 'Valve', { priceCents: '2800' })]);
    const send = vi.fn();
    const order = { ...anOrder(), paidBy: { payer: 'BUILDER', because: 'WARRANTY' } as const, waiting: [] };
    const { user } = renderScreen(
      <CompleteSheet
        order={order}
        materials={[{ code: 'VALVE', quantity: 1 }]}
        signature={undefined}
        sign={vi.fn()}
        send={send}
        close={vi.fn()}
      />,
      { as: someone(['workorder:process']) },
    );

    expect(screen.queryByRole('textbox', { name: '人工费（元）' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '提交完成' }));
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ labourCents: 0 }));
  });
});

describe('what has to be looked at and signed', () => {
  it('cannot be sent before that was said, and says what is open', async () => {
    const leak = aWord('WATER_LEAK', '给排水漏水', 'Water leak');
    owner.get('/dictionaries/{dictionary}/entries', ({ request }) =>
      request.url.includes('request-type')
        ? [{ ...leak, attributes: { ...leak.attributes, signature: 'true', checklist: '试水 10 分钟*；清理现场' } }]
        : [],
    );
    const send = vi.fn();
    const order = { ...anOrder(), type: 'WATER_LEAK', waiting: [] };
    const { user } = renderScreen(
      <CompleteSheet order={order} materials={[]} signature={undefined} sign={vi.fn()} send={send} close={vi.fn()} />,
      { as: someone(['workorder:process']) },
    );
    const done = screen.getByRole<HTMLButtonElement>('button', { name: '提交完成' });

    expect(await screen.findByText('还有 1 项必做项未勾选')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: '未签名原因' }), '家中无人');
    expect(done.disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: /试水 10 分钟/ }));
    await user.click(done);

    expect(send).toHaveBeenCalledWith({
      result: expect.any(String) as string,
      labourCents: 0,
      materials: [],
      checked: ['试水 10 分钟'],
      unsigned: '家中无人',
    });
  });
});
