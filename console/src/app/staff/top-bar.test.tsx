import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aCommunity, someone } from '../../testing/fixtures';
import { network, notification, owner } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import { TopBar } from './top-bar';

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => aCommunity({ id: `c${at}`, name: `阳光花园${at + 1}期`, code: `YG${at + 1}` }));

function show() {
  return renderScreen(<TopBar lead={vi.fn()} search={vi.fn()} help={vi.fn()} />, { as: someone(['community:read']) });
}

beforeEach(() => {
  localStorage.clear();
  notification.get('/messages/unread', { count: 0 });
  network.use(http.get('*/jobs', () => HttpResponse.json({ items: [] })));
});

describe('the community one works in', () => {
  it('is found by a part of its name where there are many', async () => {
    owner.get('/communities', many(300));
    const { user, router } = show();

    await user.click(await screen.findByRole('button', { name: /管理范围/ }));
    const dialog = within(await screen.findByRole('dialog', { name: '管理范围' }));
    expect(dialog.getAllByRole('listitem')).toHaveLength(51);
    expect(dialog.getByText('另有 250 个，请再写几个字')).toBeDefined();
    await user.type(dialog.getByRole('textbox'), '287期{Enter}');

    await waitFor(() => expect(router.state.location.search).toBe('?community=c286'));
    expect((await screen.findByRole('button', { name: /管理范围/ })).textContent).toContain('阳光花园287期');
    expect(screen.queryByRole('dialog')).toBeNull();

    await user.click(screen.getByRole('button', { name: /管理范围/ }));
    await user.click(await screen.findByRole('button', { name: /全部小区/ }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
  });

  it('is a plain choice where there are few', async () => {
    owner.get('/communities', many(3));
    const { user, router } = show();

    await user.selectOptions(await screen.findByRole('combobox', { name: '管理范围' }), 'c1');

    await waitFor(() => expect(router.state.location.search).toBe('?community=c1'));
  });
});
