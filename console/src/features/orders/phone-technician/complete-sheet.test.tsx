import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { anOrder, someone } from '../../../testing/fixtures';
import { owner } from '../../../testing/network';
import { renderScreen } from '../../../testing/render-screen';
import { CompleteSheet } from './complete-sheet';

describe('the labour of finished work', () => {
  it('is sent to the cent, and not at all while it is no amount', async () => {
    owner.get('/dictionaries/{dictionary}/entries', []);
    const send = vi.fn();
    const { user } = renderScreen(<CompleteSheet order={{ ...anOrder(), waiting: [] }} materials={[]} send={send} close={vi.fn()} />, {
      as: someone(['workorder:process']),
    });
    const labour = screen.getByRole('textbox', { name: '人工费（元）' });
    const done = screen.getByRole<HTMLButtonElement>('button', { name: '提交完成' });

    await user.type(labour, '1e3');
    expect(done.disabled).toBe(true);
    await user.clear(labour);
    await user.type(labour, '0.29');
    await user.click(done);

    expect(send).toHaveBeenCalledWith({ result: expect.any(String) as string, labourCents: 29, materials: [] });
  });
});
