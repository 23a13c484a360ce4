import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OutboxDelivery } from '../../api/types';
import { someone } from '../../testing/fixtures';
import { notification } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Outbox from './outbox';

const lead = someone(['outbox:read', 'outbox:retry'], { posts: ['CL'] });

function aDelivery(part: Partial<OutboxDelivery> = {}): OutboxDelivery {
  return {
    id: 'one',
    channel: 'SMS',
    state: 'SENT',
    aboutId: 'notice',
    aboutNumber: 'TZ260706-0001',
    personId: 'zhang',
    name: '张伟',
    unitLabel: '3-2-1201',
    address: '138****1234',
    carrier: 'local',
    text: '【邻里】您有一则公告未读：《停水通知》。',
    urgent: false,
    tries: 1,
    createdAt: '2026-07-06T02:00:00Z',
    sentAt: '2026-07-06T02:00:05Z',
    mayBeRetried: false,
    template: 'notice.reminder',
    kindZh: '公告未读提醒',
    kindEn: 'Reminder of an unread notice',
    edition: 3,
    trial: false,
    ...part,
  };
}

describe('the outbox', () => {
  it('leads to what a message tells of, whatever that is, and names what has no number by its kind', async () => {
    notification.get('/outbox', {
      items: [
        aDelivery({ id: 'bill', template: 'bill.issued', aboutId: 'b1', aboutNumber: 'ZD260701-0001', kindZh: '出账通知' }),
        aDelivery({ id: 'case', template: 'dunning.reminded', aboutId: 'd1', aboutNumber: '', kindZh: '催缴提醒' }),
      ],
    });
    renderScreen(<Outbox />, { as: lead });

    expect((await screen.findByRole('link', { name: 'ZD260701-0001' })).getAttribute('href')).toBe('/bills?bill=b1');
    expect(screen.getByRole('link', { name: '催缴提醒' }).getAttribute('href')).toBe('/dunning-cases/d1');
  });

  it('shows one person or one kind alone, and everything again', async () => {
    const asked: (string | null)[][] = [];
    notification.get('/outbox', ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push([searchParams.get('person'), searchParams.get('template')]);
      return { items: [aDelivery()] };
    });
    const { user } = renderScreen(<Outbox />, { as: lead });

    await user.click(await screen.findByRole('button', { name: '只看此人 张伟' }));
    await user.click(await screen.findByRole('button', { name: '只看公告未读提醒' }));
    await waitFor(() => expect(asked.at(-1)).toEqual(['zhang', 'notice.reminder']));
    await user.click(screen.getByRole('button', { name: '查看全部' }));

    await waitFor(() => expect(screen.queryByRole('button', { name: '查看全部' })).toBeNull());
  });

  it('says what would have gone out, masked, and that nothing left the house', async () => {
    notification.get('/outbox', { items: [aDelivery()] });
    renderScreen(<Outbox />, { as: lead });

    const row = (await screen.findByRole('link', { name: '张伟' })).closest('tr')!;
    expect(row.textContent).toContain('138****1234');
    expect(row.textContent).toContain('未接通道，仅留存');
    expect(row.textContent).toContain('已发出');
    expect(row.textContent).toContain('《停水通知》');
    expect(row.textContent).toContain('公告未读提醒 · 第 3 版');
  });

  it('tells a test from what people were told', async () => {
    notification.get('/outbox', { items: [aDelivery({ trial: true, name: '系统管理员', edition: 0, urgent: true })] });
    renderScreen(<Outbox />, { as: lead });

    const row = (await screen.findByText('系统管理员')).closest('tr')!;
    expect(row.textContent).toContain('试发');
    expect(row.textContent).toContain('出厂内容');
    expect(within(row).queryByRole('link')).toBeNull();
  });

  it('says why something failed, and sends it again', async () => {
    let again: string | undefined;
    const failed = aDelivery({ state: 'FAILED', reason: 'provider-refused isv.AMOUNT_NOT_ENOUGH', carrier: 'aliyun', mayBeRetried: true });
    notification.get('/outbox', () => ({ items: [again ? aDelivery({ state: 'QUEUED' }) : failed] }));
    notification.post('/outbox/{id}/retry', ({ request }) => {
      again = new URL(request.url).pathname;
      return aDelivery({ state: 'QUEUED' });
    });
    const { user } = renderScreen(<Outbox />, { as: lead });

    expect(await screen.findByText('服务商拒收（isv.AMOUNT_NOT_ENOUGH）')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '重新发送 张伟 3-2-1201' }));

    expect(await within(screen.getByRole('table')).findByText('待发送')).toBeTruthy();
    expect(again).toContain('/outbox/one/retry');
  });

  it('says when a message was opened, and asks for those that were', async () => {
    const asked: string[][] = [];
    notification.get('/outbox', ({ query }) => {
      asked.push(query.getAll('state'));
      return { items: [aDelivery({ state: 'READ', readAt: '2026-07-06T03:30:00Z' })] };
    });
    const { user } = renderScreen(<Outbox />, { as: lead });

    await user.click(await screen.findByRole('tab', { name: '已阅读' }));

    const row = (await screen.findByRole('link', { name: '张伟' })).closest('tr')!;
    expect(row.textContent).toContain('阅读于');
    expect(asked.at(-1)).toEqual(['READ']);
  });

  it('asks for one channel and one state, which stand in the address', async () => {
    const asked: string[] = [];
    notification.get('/outbox', ({ query }) => {
      asked.push(`${query.getAll('state').join('+')} ${query.get('channel') ?? ''}`);
      return { items: [] };
    });
    const { user } = renderScreen(<Outbox />, { as: lead });

    await screen.findByText('还没有对外发送的消息');
    await user.click(screen.getByRole('tab', { name: '失败' }));
    await user.click(screen.getByRole('radio', { name: '邮件' }));
    await screen.findByText('没有失败的消息');

    expect(asked).toContain('FAILED EMAIL');
  });
});
