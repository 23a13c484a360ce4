import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, anOwner, someone } from '../../testing/fixtures';
import { owner } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Owners from './owners';

const agent = someone(['owner:read', 'community:read']);

beforeEach(() => owner.get('/communities', [aCommunity()]));

describe('the list of owners', () => {
  it('asks the service for the community that one works in, and for what is typed', async () => {
    const asked: string[] = [];
    owner.get('/owners', ({ query }) => {
      asked.push(`${query.get('community')} ${query.get('q')}`);
      return { items: [anOwner()], next: 'more' };
    });
    const { user } = renderScreen(<Owners />, { as: agent, at: '/?community=c1' });
    expect(await screen.findByRole('link', { name: /张伟/ })).toBeDefined();

    await user.type(screen.getByRole('textbox'), 'zw');

    await waitFor(() => expect(asked).toEqual(['c1 null', 'c1 zw']));
    expect(await screen.findByText('找到 1 位')).toBeDefined();
  });

  it('says whether nobody is there or nobody answers to it', async () => {
    owner.get('/owners', { items: [] });
    const { user } = renderScreen(<Owners />, { as: agent, at: '/?community=c1' });
    expect(await screen.findByText('这里还没有业主')).toBeDefined();

    await user.type(screen.getByRole('textbox'), 'zw');

    expect(await screen.findByText('没有找到符合“zw”的业主')).toBeDefined();
  });
});
