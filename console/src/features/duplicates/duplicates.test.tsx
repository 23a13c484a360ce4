import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Duplicate } from '../../api/types';
import { aCommunity, ahead, ago, someone } from '../../testing/fixtures';
import { owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Duplicates from './duplicates';

const clerk = someone(['owner:read', 'owner:write', 'community:read']);

const aPair = (part: Partial<Duplicate> = {}): Duplicate => ({
  id: 'pair',
  people: [
    {
      id: 'wei',
      name: '张伟',
      phones: ['138****1234'],
      units: ['3-2-1201'],
      plates: [],
      hasAccount: false,
      createdAt: '2020-05-18T02:00:00Z',
    },
    {
      id: 'wei2',
      name: '张玮',
      phones: ['138****1234'],
      units: ['3-2-1202'],
      plates: ['京A·12345'],
      hasAccount: true,
      createdAt: '2022-05-18T02:00:00Z',
    },
  ],
  reasons: ['SAME_PHONE'],
  status: 'OPEN',
  ...part,
});

let asked: (string | null)[] = [];

beforeEach(() => {
  asked = [];
  owner.get('/communities', [aCommunity()]);
  owner.get('/duplicates', ({ query }) => {
    asked.push(query.get('status'));
    return {
      items: [
        query.get('status') === 'MERGED'
          ? aPair({ status: 'MERGED', winner: 'wei2', mergedBy: '周主管', mergedAt: ago(60), partedUntil: ahead(60 * 24 * 29) })
          : aPair(),
      ],
    };
  });
});

const show = (at = '/') => renderScreen(<Duplicates />, { as: clerk, at });

describe('possible duplicates', () => {
  it('stand side by side, with why they may be one person', async () => {
    show();

    expect(await screen.findByText('号码相同，可能是同一个人')).toBeDefined();
    const pair = within(screen.getByRole('table', { name: '张伟 与 张玮' }));
    expect(pair.getByRole('link', { name: '张玮' }).getAttribute('href')).toBe('/owners/wei2');
    expect(pair.getByText('京A·12345')).toBeDefined();
    expect(asked).toEqual(['OPEN']);
  });

  it('are merged into the one that can sign in, unless another is chosen', async () => {
    const said: unknown[] = [];
    owner.post('/owners/{id}/merges', ({ body, request }) => {
      const winner = request.url.split('/').at(-2);
      said.push([winner, body]);
      return winner === 'wei' ? refusal(409, 'merge.account-stays') : aPair({ status: 'MERGED' });
    });
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: '合并' }));
    const form = within(await screen.findByRole('form', { name: '合并' }));
    await user.selectOptions(form.getByRole('combobox', { name: '保留哪一条' }), '张伟（3-2-1201）');
    await user.click(form.getByRole('button', { name: /确认合并/ }));
    expect(await form.findByText('请保留已开通业主端的那条记录')).toBeDefined();

    await user.selectOptions(form.getByRole('combobox', { name: '保留哪一条' }), '张玮（3-2-1202）');
    await user.click(form.getByRole('button', { name: /确认合并/ }));

    await waitFor(() =>
      expect(said).toEqual([
        ['wei', { loserId: 'wei2' }],
        ['wei2', { loserId: 'wei' }],
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  });

  it('are told apart, and a merge is taken back', async () => {
    const said: string[] = [];
    owner.post('/duplicates/{id}/dismissal', () => {
      said.push('dismissed');
      return aPair({ status: 'DISMISSED' });
    });
    owner.post('/duplicates/{id}/parting', () => {
      said.push('parted');
      return aPair();
    });
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: '不是同一人' }));
    await waitFor(() => expect(said).toEqual(['dismissed']));

    await user.click(screen.getByRole('radio', { name: '已合并' }));
    expect(await screen.findByText('保留')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '撤销合并' }));

    await waitFor(() => expect(said).toEqual(['dismissed', 'parted']));
  });

  it('that were merged too long ago cannot be taken back', async () => {
    owner.get('/duplicates', {
      items: [aPair({ status: 'MERGED', winner: 'wei2', mergedBy: '周主管', mergedAt: ago(60 * 24 * 40), partedUntil: ago(60 * 24 * 10) })],
    });
    show('/?status=MERGED');

    expect(await screen.findByText('周主管 合并，已过撤销期限')).toBeDefined();
    expect(screen.queryByRole('button', { name: '撤销合并' })).toBeNull();
  });
});
