import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, anOwner, CUIHU, someone } from '../../testing/fixtures';
import { owner } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Owners from './owners';

const agent = someone(['owner:read', 'community:read']);
let asked: (string | null)[][] = [];

beforeEach(() => {
  asked = [];
  sessionStorage.clear();
  owner.get('/communities', [aCommunity()]);
  owner.get('/owners', ({ query }) => {
    asked.push(['q', 'community', 'after'].map((name) => query.get(name)));
    return { items: query.get('community') === 'empty' ? [] : [anOwner({ name: query.get('community') === CUIHU ? '张伟' : '王芳' })] };
  });
});

describe('the owners', () => {
  it('are asked for by community, and shown as they are told', async () => {
    renderScreen(<Owners />, { as: agent, at: `/?community=${CUIHU}` });

    expect(await screen.findByRole('link', { name: /张伟/ })).toBeDefined();
    expect(asked).toEqual([[null, CUIHU, null]]);
  });

  it('are searched within the community, and counted as found', async () => {
    const { user } = renderScreen(<Owners />, { as: agent, at: `/?community=${CUIHU}` });

    await user.type(await screen.findByRole('textbox'), 'zw');

    expect(await screen.findByText('找到 1 位')).toBeDefined();
    await waitFor(() => expect(asked.at(-1)).toEqual(['zw', CUIHU, null]));
  });

  it('of every community are asked for when none is chosen', async () => {
    renderScreen(<Owners />, { as: agent });

    expect(await screen.findByRole('link', { name: /王芳/ })).toBeDefined();
    expect(asked).toEqual([[null, null, null]]);
  });

  it('of a community without any say so', async () => {
    renderScreen(<Owners />, { as: agent, at: '/?community=empty' });

    expect(await screen.findByText('这里还没有登记业主')).toBeDefined();
  });
});
