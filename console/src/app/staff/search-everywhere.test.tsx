import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { aCommunity, anOwner, aUnit, CUIHU, someone, UNIT } from '../../testing/fixtures';
import { owner, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import { SearchEverywhere } from './search-everywhere';

const NAMES: Record<string, string> = { zhaona: '赵娜', xuli: '徐丽' };

function people(answered = async () => {}) {
  owner.get('/communities', []);
  owner.get('/units', []);
  workorder.get('/orders', { items: [] });
  owner.get('/owners', async ({ query }) => {
    const q = query.get('q') ?? '';
    if (q === 'xuli') await answered();
    return { items: NAMES[q] ? [anOwner({ id: q, name: NAMES[q] })] : [] };
  });
}

describe('finding everywhere', () => {
  it('opens what was typed, not what was found before it', async () => {
    let answer = () => {};
    people(() => new Promise<void>((resolve) => (answer = resolve)));
    const { user, router } = renderScreen(<SearchEverywhere close={vi.fn()} />, { as: someone(['owner:read', 'workorder:read']) });
    const field = screen.getByRole('combobox');
    await user.type(field, 'zhaona');
    await screen.findByRole('option', { name: /赵娜/ });

    await user.clear(field);
    await user.type(field, 'xuli{Enter}');
    expect(router.state.location.pathname).toBe('/');
    await waitFor(() => {
      answer();
      expect(router.state.location.pathname).toBe('/owners/xuli');
    });
  });

  it('says that nothing was found only when nothing was', async () => {
    people();
    const { user } = renderScreen(<SearchEverywhere close={vi.fn()} />, { as: someone(['owner:read']) });

    await user.type(screen.getByRole('combobox'), 'zhaona');
    await screen.findByRole('option', { name: /赵娜/ });
    expect(screen.queryByText(/没有找到/)).toBeNull();

    await user.clear(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), 'nobody');
    expect(await screen.findByText('没有找到“nobody”')).toBeDefined();
  });

  it('opens the home itself, said as the product writes it', async () => {
    people();
    const name = aCommunity().name;
    owner.get('/communities', [aCommunity()]);
    owner.get('/units', ({ query }) => (query.get('q') === '3-2-1201' && query.get('community') === CUIHU ? [aUnit()] : []));
    const { user, router } = renderScreen(<SearchEverywhere close={vi.fn()} />, { as: someone(['owner:read', 'community:read']) });

    await user.type(screen.getByRole('combobox'), `${name} 3-2-1201`);
    expect(await screen.findByRole('option', { name: /3-2-1201/ })).toBeDefined();
    await user.keyboard('{Enter}');

    await waitFor(() => expect(router.state.location.pathname).toBe(`/units/${UNIT}`));
  });

  it('says where there are more than it shows', async () => {
    people();
    owner.get('/units', ({ query }) =>
      Array.from({ length: query.get('q') === '1201' ? 7 : 6 }, (_, at) => aUnit({ id: `unit-${at}`, label: `${at}-1201` })),
    );
    const { user } = renderScreen(<SearchEverywhere close={vi.fn()} />, { as: someone(['owner:read']) });

    await user.type(screen.getByRole('combobox'), '3-1201');
    expect(await screen.findAllByRole('option')).toHaveLength(6);
    expect(screen.queryByText(/还有更多/)).toBeNull();
    await user.clear(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), '1201');

    expect(await screen.findByText(/还有更多/)).toBeDefined();
    expect(screen.getAllByRole('option')).toHaveLength(6);
  });
});
