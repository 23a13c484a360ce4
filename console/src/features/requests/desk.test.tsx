import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aClock, aCommunity, anOrder, anOwner, aTie, aUnit, aWord, CUIHU, someone, UNIT, ZHANG_WEI } from '../../testing/fixtures';
import { aLiveLine, billing, network, owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import type { Call } from './call';
import Desk from './desk';

const RECEIPT = {
  id: 'request',
  version: 1,
  number: 'BX260706-0042',
  status: 'SUBMITTED',
  communityId: CUIHU,
  place: '厨房',
  type: 'WATER_LEAK',
  priority: 'URGENT',
  description: '一直滴漏',
  photos: [],
  channel: 'HOTLINE',
  createdAt: new Date().toISOString(),
} as const;

const agent = someone(['request:create', 'owner:read', 'owner:reveal', 'workorder:read', 'community:read', 'bill:read']);

beforeEach(() => {
  aLiveLine();
  owner.get('/communities', [aCommunity()]);
  owner.get('/owners', ({ query }) => ({ items: query.get('q') === '3-2-1201' || query.get('q') === '1234' ? [anOwner()] : [] }));
  owner.get('/owners/{id}', anOwner());
  owner.get('/units/{id}', aUnit());
  owner.get('/units/{id}/people', [aTie(), aTie({ ownerId: 'fang', name: '王芳', relation: 'HOUSEHOLD_MEMBER' })]);
  owner.get('/dictionaries/{dictionary}/entries', [
    aWord('WATER_LEAK', '给排水漏水', 'Water leak', { priority: 'URGENT' }),
    aWord('LIFT_TRAPPED', '电梯困人', 'People trapped in a lift', { priority: 'EMERGENCY' }),
  ]);
  workorder.get('/orders/targets', [
    { priority: 'EMERGENCY', responseMinutes: 5, resolutionMinutes: 1440, counts: 'ALL_HOURS' },
    { priority: 'URGENT', responseMinutes: 15, resolutionMinutes: 1440, counts: 'ALL_HOURS' },
  ]);
  workorder.get('/orders', { items: [] });
  workorder.get('/requests/incidents', []);
  workorder.get('/requests/windows', [{ day: '2026-12-01', from: '09:00:00', to: '12:00:00', left: 2 }]);
  workorder.get('/requests/payer', { payer: 'OWNER', because: 'IN_HOME' });
  billing.get('/bills', { items: [] });
});

async function takeTheCall(user: ReturnType<typeof renderScreen>['user']) {
  await user.keyboard('3-2-1201');
  await screen.findByRole('option', { name: /张伟/ });
  await user.keyboard('{Enter}');
  await screen.findByText('已核验');
  await user.keyboard('{Alt>}1{/Alt}');
  await user.keyboard('厨房');
  await user.click(screen.getByRole('textbox', { name: '描述' }));
  await user.keyboard('一直滴漏');
}

describe('the request desk', () => {
  it('follows what is worked on already, so that nobody else is sent', async () => {
    workorder.get('/requests/incidents', [
      { id: 'leak', common: false, reports: 2, since: new Date().toISOString(), status: 'IN_PROGRESS' },
    ]);
    let told: unknown;
    workorder.post('/requests', ({ body }) => {
      told = body;
      return { ...RECEIPT, photos: [] };
    });
    const { user } = renderScreen(<Desk />, { as: agent });

    await takeTheCall(user);
    expect(await screen.findByText('正在处理：给排水漏水，2 人已报')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '跟随，不另派工' }));
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(told).toMatchObject({ follows: 'leak' }));
  });

  it('agrees on a window, and tells who pays before anybody is sent', async () => {
    let told: unknown;
    workorder.post('/requests', ({ body }) => {
      told = body;
      return { ...RECEIPT, photos: [] };
    });
    const { user } = renderScreen(<Desk />, { as: agent });
    await takeTheCall(user);

    expect(await screen.findByText('户内自用部分')).toBeDefined();
    await user.selectOptions(await screen.findByLabelText('希望什么时候上门'), '2026-12-01 09:00');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(told).toMatchObject({ wish: { day: '2026-12-01', from: '09:00:00' } }));
  });

  it('takes a call by keyboard alone and sends what was said', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    let told: unknown;
    workorder.post('/requests', ({ body }) => {
      told = body;
      return {
        id: 'request',
        version: 1,
        number: 'BX260706-0042',
        status: 'SUBMITTED',
        communityId: CUIHU,
        place: '厨房',
        type: 'WATER_LEAK',
        priority: 'URGENT',
        description: '一直滴漏',
        photos: [],
        channel: 'HOTLINE',
        createdAt: new Date().toISOString(),
      };
    });

    await takeTheCall(user);
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText('已受理，报修单 BX260706-0042')).toBeDefined();
    expect(told).toEqual({
      communityId: CUIHU,
      unitId: UNIT,
      ownerId: ZHANG_WEI,
      place: '厨房',
      type: 'WATER_LEAK',
      priority: 'URGENT',
      description: '一直滴漏',
      photos: [],
    });
  });

  it('says what is promised as soon as the order is open', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    workorder.post('/requests', {
      id: 'request',
      version: 1,
      number: 'BX260706-0042',
      status: 'SUBMITTED',
      communityId: CUIHU,
      place: '',
      type: '',
      priority: 'URGENT',
      description: '',
      photos: [],
      channel: 'HOTLINE',
      createdAt: new Date().toISOString(),
    });
    workorder.get('/orders', ({ query }) => ({
      items: query.get('request') === 'request' ? [anOrder({ response: aClock(), resolution: aClock() })] : [],
    }));

    await takeTheCall(user);
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText(/工单 GD260706-0042，.* 前响应，.* 前完成/)).toBeDefined();
  });

  it('suggests the kind of trouble from what was said, and takes it by a click', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    await user.type(await screen.findByRole('textbox', { name: '描述' }), '水龙头滴水');

    const take = await screen.findByRole('button', { name: /像是“给排水漏水”/ });
    expect(screen.getByText('提到“滴水”')).toBeDefined();
    await user.click(take);

    expect(screen.getByRole<HTMLInputElement>('combobox', { name: '问题类型' }).value).toBe('给排水漏水');
    expect(screen.queryByRole('button', { name: /像是/ })).toBeNull();
  });

  it('suggests the urgency with its reasons', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });

    await takeTheCall(user);

    expect(await screen.findByText('建议 紧急')).toBeDefined();
    expect(screen.getByText('提到“一直滴漏”')).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /紧急/ }).checked).toBe(true);
  });

  it('says what is missing and sends nothing', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    await screen.findByRole('button', { name: /提交工单/ });

    await user.keyboard('{Control>}{Enter}{/Control}');

    expect((await screen.findAllByRole('alert')).map((alert) => alert.textContent)).toContain('请选择问题类型');
  });

  it('keeps the call when it is refused, and over a reload', async () => {
    const { user, unmount } = renderScreen(<Desk />, { as: agent });
    workorder.post('/requests', () => refusal(422, 'request.not-verified'));
    await takeTheCall(user);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('业主与房屋的关系尚未核验')).toBeDefined();

    unmount();
    renderScreen(<Desk />, { as: agent });

    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '描述' }).value).toBe('一直滴漏');
    expect(await screen.findByText('已核验')).toBeDefined();
  });

  it('opens another tab for another caller and keeps the first', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    await takeTheCall(user);

    await user.keyboard('{Alt>}n{/Alt}');

    await waitFor(() => expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['张伟', '来电 2']));
    await user.click(screen.getByRole('tab', { name: '张伟' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '描述' }).value).toBe('一直滴漏');
  });

  it('takes who is on the line from the address', async () => {
    renderScreen(<Desk />, { as: agent, at: '/?call=1234' });

    expect(await screen.findByRole('option', { name: /张伟/ })).toBeDefined();
  });

  it('gives an answer to the call that asked for it, whichever is open by then', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    const sent: unknown[] = [];
    let answer = () => {};
    workorder.post('/requests', async ({ body }) => {
      sent.push(body);
      await new Promise<void>((resolve) => (answer = resolve));
      return { ...RECEIPT, photos: [] };
    });
    await takeTheCall(user);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sent).toHaveLength(1));

    await user.keyboard('{Alt>}n{/Alt}');
    await user.type(screen.getByRole('textbox', { name: '描述' }), '大厅灯不亮');
    answer();

    await waitFor(() => expect(readCalls().find(({ ownerName }) => ownerName === '张伟')?.submitted?.number).toBe('BX260706-0042'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '描述' }).value).toBe('大厅灯不亮');
    expect(screen.queryByText('已受理，报修单 BX260706-0042')).toBeNull();
    await user.click(screen.getByRole('tab', { name: '张伟' }));
    expect(await screen.findByText('已受理，报修单 BX260706-0042')).toBeDefined();
  });

  it('does not send a call twice that is found again while its answer is on the way', async () => {
    const { user, unmount } = renderScreen(<Desk />, { as: agent });
    let sent = 0;
    let answer = () => {};
    workorder.post('/requests', async () => {
      sent++;
      await new Promise<void>((resolve) => (answer = resolve));
      return { ...RECEIPT, photos: [] };
    });
    await takeTheCall(user);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sent).toBe(1));

    await user.keyboard('{Alt>}n{/Alt}');
    await user.click(screen.getByRole('tab', { name: '张伟' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    unmount();
    answer();

    await waitFor(() => expect(readCalls()[0]?.submitted?.number).toBe('BX260706-0042'));
    expect(sent).toBe(1);
  });

  it('counts what is known of the home as far as it has been read', async () => {
    const MANY = Array.from({ length: 50 }, (_, at) => anOrder({ id: `order-${at}`, status: at < 20 ? 'ASSIGNED' : 'ARCHIVED' }));
    workorder.get('/orders', ({ query }) => (query.get('unit') ? { items: MANY, next: 'older' } : { items: [] }));
    const { user } = renderScreen(<Desk />, { as: agent });

    await takeTheCall(user);

    expect((await screen.findByRole('heading', { name: '本户在办' })).nextSibling?.textContent).toBe('20+');
    expect(screen.getByText('50+')).toBeDefined();
  });

  it('keeps a photo with the call it was taken for', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    const answers: (() => void)[] = [];
    network.use(
      http.post('*/api/requests/photos', async () => {
        const number = answers.length + 1;
        await new Promise<void>((resolve) => answers.push(resolve));
        return HttpResponse.json({ id: `photo-${number}` }, { status: 201 });
      }),
    );
    const photo = (name: string) => new File(['jpeg'], name, { type: 'image/jpeg' });
    await takeTheCall(user);
    await user.upload(screen.getByLabelText('照片'), photo('first.jpg'));
    await waitFor(() => expect(answers).toHaveLength(1));

    await user.keyboard('{Alt>}n{/Alt}');
    await user.type(screen.getByRole('textbox', { name: '描述' }), '大厅灯不亮');
    await user.upload(screen.getByLabelText('照片'), photo('second.jpg'));
    await waitFor(() => expect(answers).toHaveLength(2));
    answers.toReversed().forEach((answer) => answer());

    await waitFor(() => expect(readCalls().map(({ photos }) => photos)).toEqual([['photo-1'], ['photo-2']]));
  });

  it('keeps what two tabs of the browser type', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    await user.type(screen.getByRole('textbox', { name: '描述' }), '这里');
    await waitFor(() => expect(readCalls()).toHaveLength(1));
    const here = readCalls()[0]!;

    const elsewhere = { ...here, id: 'elsewhere', begunAt: here.begunAt + 1, description: '那里' };
    const name = 'linli.draft.li-jing.call.elsewhere';
    localStorage.setItem(name, JSON.stringify(elsewhere));
    dispatchEvent(new StorageEvent('storage', { key: name }));
    await user.type(screen.getByRole('textbox', { name: '描述' }), '漏水');

    await waitFor(() => expect(readCalls().map(({ description }) => description)).toEqual(['这里漏水', '那里']));
    expect(screen.getAllByRole('tab')).toHaveLength(2);
  });

  it('says so when the browser keeps nothing', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    const full = {
      ...localStorage,
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    vi.stubGlobal('localStorage', full);

    await user.type(screen.getByRole('textbox', { name: '描述' }), '漏水');

    expect((await screen.findByRole('alert')).textContent).toContain('草稿未保存');
    vi.unstubAllGlobals();
    vi.stubGlobal('EventSource', undefined);
  });

  it('shows what a service says is wrong at the field that is wrong', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    workorder.post('/requests', () => refusal(422, 'request.invalid', { errors: [{ field: 'contactPhone', code: 'pattern' }] }));
    await takeTheCall(user);

    await user.keyboard('{Control>}{Enter}{/Control}');

    expect((await screen.findAllByRole('alert')).map(({ textContent }) => textContent)).toContain('格式不正确');
  });

  it('takes somebody who is known with the home they have now', async () => {
    owner.get(
      '/owners/{id}',
      anOwner({ links: [{ ...anOwner().links[0]!, unitId: 'sold', label: '1-1-101', to: '2024-01-01' }, anOwner().links[0]!] }),
    );
    renderScreen(<Desk />, { as: agent, at: `/?call=张伟&owner=${ZHANG_WEI}` });

    expect(await screen.findByText('已核验')).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /3-2-1201/ }).checked).toBe(true);
  });
});

function readCalls(): Call[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith('linli.draft.li-jing.call.'))
    .map((name) => JSON.parse(localStorage.getItem(name) ?? '') as Call)
    .sort((one, other) => one.begunAt - other.begunAt);
}
