import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Wishes } from '../../api/types';
import { someone } from '../../testing/fixtures';
import { notification } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import PhoneWishes from './phone-wishes';

const resident = someone([], { posts: ['OW'] });
const USUAL: Wishes = {
  version: 1,
  sms: true,
  email: true,
  quietFrom: '22:00:00',
  quietUntil: '08:00:00',
  language: 'ZH',
  first: 'EMAIL',
  muted: [],
};

describe('how a resident wants to be told', () => {
  it('is kept as it was said', async () => {
    let kept: unknown;
    let seen: string | null = null;
    notification.get('/preferences', USUAL);
    notification.put('/preferences', ({ body, header }) => {
      kept = body;
      seen = header('If-Match');
      return { ...USUAL, version: 2, sms: false };
    });
    const { user } = renderScreen(<PhoneWishes />, { as: resident });

    await user.click(await screen.findByRole('switch', { name: '短信' }));
    await user.type(screen.getByRole('textbox', { name: '邮箱地址' }), 'zhang@example.org');
    await user.click(screen.getByRole('switch', { name: '免打扰' }));
    await user.click(screen.getByRole('switch', { name: '账单和缴费' }));
    await user.click(screen.getByRole('button', { name: '保存' }));

    expect(await screen.findByText('已保存')).toBeTruthy();
    expect(kept).toEqual({
      sms: false,
      email: true,
      address: 'zhang@example.org',
      language: 'ZH',
      first: 'EMAIL',
      muted: ['FEES'],
    });
    expect(seen).toBe('"1"');
  });

  it('goes first by what they like best, where they want both', async () => {
    let kept: unknown;
    notification.get('/preferences', { ...USUAL, muted: ['FEES', 'NOTICES'] });
    notification.put('/preferences', ({ body }) => {
      kept = body;
      return { ...USUAL, version: 2 };
    });
    const { user } = renderScreen(<PhoneWishes />, { as: resident });

    await user.click(await screen.findByRole('button', { name: '短信' }));
    await user.click(screen.getByRole('switch', { name: '公告提醒' }));
    await user.click(screen.getByRole('switch', { name: '邮件' }));
    expect(screen.queryByRole('button', { name: '短信' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '保存' }));

    expect(await screen.findByText('已保存')).toBeTruthy();
    expect(kept).toMatchObject({ first: 'SMS', email: false, muted: ['FEES'] });
  });
});
