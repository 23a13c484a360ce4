import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clock, Complaint, ComplaintRow, OwnComplaint, Suggestion } from '../../api/types';
import { aCommunity, anOwner, aWord, CUIHU, someone, UNIT, ZHANG_WEI } from '../../testing/fixtures';
import { network, owner, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import ComplaintPage from './complaint';
import ComplaintNew from './complaint-new';
import Complaints from './complaints';
import PhoneComplaint from './phone-complaint';
import PhoneVoice from './phone-voice';
import Suggestions from './suggestions';

const agent = someone(['complaint:read', 'complaint:handle', 'complaint:create', 'community:read'], { posts: ['CS'] });

const RUNNING: Clock = {
  targetMinutes: 15,
  usedMinutes: 3,
  running: true,
  breached: false,
  counts: 'BUSINESS_HOURS',
  due: '2036-07-06T02:15:00Z',
  intervals: [],
};

function aComplaint(part: Partial<Complaint> = {}): Complaint {
  return {
    id: 'noise',
    version: 1,
    number: 'TS260706-0001',
    status: 'RECEIVED',
    grade: 'GENERAL',
    reasons: [],
    category: 'NOISE',
    description: '夜里水泵声音很大',
    photos: [],
    communityId: 'cuihu',
    anonymous: false,
    complainant: { name: '张伟' },
    aboutStaff: false,
    households: 1,
    channel: 'RESIDENT_APP',
    createdAt: '2026-07-06T02:00:00Z',
    acknowledge: RUNNING,
    answer: RUNNING,
    settle: RUNNING,
    overdue: [],
    responsible: { staffId: 'wang', name: '王芳' },
    notes: [],
    orders: [],
    timesNotAccepted: 0,
    allowedCommands: ['ACKNOWLEDGE', 'ASSIGN'],
    ...part,
  };
}

function aRow(part: Partial<ComplaintRow> = {}): ComplaintRow {
  return {
    id: 'noise',
    number: 'TS260706-0001',
    status: 'RECEIVED',
    grade: 'GENERAL',
    category: 'NOISE',
    description: '夜里水泵声音很大',
    communityId: 'cuihu',
    anonymous: false,
    complainant: '张伟',
    createdAt: '2026-07-06T02:00:00Z',
    clock: RUNNING,
    responsible: '王芳',
    ...part,
  };
}

function ownComplaint(part: Partial<OwnComplaint> = {}): OwnComplaint {
  return {
    id: 'noise',
    version: 3,
    number: 'TS260706-0001',
    status: 'REPLIED',
    category: 'NOISE',
    description: '夜里水泵声音很大',
    photos: [],
    anonymous: false,
    createdAt: '2026-07-06T02:00:00Z',
    reply: '已加装减振垫',
    allowedCommands: ['ACCEPT', 'NOT_ACCEPT'],
    ...part,
  };
}

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  owner.get('/dictionaries/{dictionary}/entries', [aWord('NOISE', '噪音扰民', 'Noise'), aWord('EQUIPMENT', '设备', 'Equipment')]);
  workorder.get('/complaints/{id}/history', []);
});

describe('complaints', () => {
  it('say what is due, whose it is and how grave', async () => {
    workorder.get('/complaints', {
      items: [
        aRow({ grade: 'MAJOR' }),
        aRow({ id: 'other', number: 'TS2', responsible: undefined, anonymous: true, complainant: undefined }),
      ],
    });
    renderScreen(<Complaints />, { as: agent });

    const row = (await screen.findAllByRole('link', { name: '夜里水泵声音很大' }))[0]!.closest('tr')!;
    expect(row.textContent).toContain('重大');
    expect(row.textContent).toContain('王芳');
    const other = screen.getByText('TS2').closest('tr')!;
    expect(other.textContent).toContain('无人负责');
    expect(other.textContent).toContain('匿名');
  });

  it('are shown by what must not be', async () => {
    let asked: string | null = null;
    workorder.get('/complaints', ({ query }) => {
      asked = query.get('gap');
      return { items: [] };
    });
    renderScreen(<Complaints />, { as: agent, at: '/complaints?tab=unanswered', route: '/complaints' });

    expect(await screen.findByText('事事有回音')).toBeDefined();
    expect(asked).toBe('UNANSWERED');
  });

  it('are of one home alone, until all are wanted again', async () => {
    const asked: URLSearchParams[] = [];
    workorder.get('/complaints', ({ query }) => {
      asked.push(query);
      return { items: [aRow()] };
    });
    const { user } = renderScreen(<Complaints />, { as: agent, at: '/complaints?tab=all&unit=1201', route: '/complaints' });

    await user.click(await screen.findByRole('button', { name: '只看一套房 · 看所有的' }));

    await waitFor(() => expect(asked.at(-1)?.has('unit')).toBe(false));
    expect(asked[0]?.toString()).toBe('unit=1201&limit=50');
  });

  it('offer what may be done and nothing else', async () => {
    let now = aComplaint();
    workorder.get('/complaints/{id}', () => now);
    workorder.post('/complaints/{id}/acknowledgement', () => {
      now = aComplaint({ status: 'ACKNOWLEDGED', version: 2, allowedCommands: ['INVESTIGATE'] });
      return now;
    });
    const { user } = renderScreen(<ComplaintPage />, { as: agent, at: '/complaints/noise', route: '/complaints/:id' });

    await user.click(await screen.findByRole('button', { name: '受理' }));

    expect(await screen.findByRole('button', { name: '开始调查' })).toBeDefined();
    expect(screen.queryByRole('button', { name: '受理' })).toBeNull();
  });

  it('are answered in words that the complainant reads', async () => {
    let said: unknown;
    workorder.get('/complaints/{id}', aComplaint({ status: 'INVESTIGATING', allowedCommands: ['REPLY', 'NOTE'] }));
    workorder.post('/complaints/{id}/reply', ({ body }) => {
      said = body;
      return aComplaint({ status: 'REPLIED', allowedCommands: ['FOLLOW_UP'] });
    });
    const { user } = renderScreen(<ComplaintPage />, { as: agent, at: '/complaints/noise', route: '/complaints/:id' });

    await user.click(await screen.findByRole('button', { name: '答复' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: '给投诉人的答复' }), '已加装减振垫');
    await user.click(within(dialog).getByRole('button', { name: /答复/ }));

    await waitFor(() => expect(said).toEqual({ text: '已加装减振垫' }));
  });

  it('do not say who complained without a name, but to whom asks why', async () => {
    let purpose: unknown;
    workorder.get('/complaints/{id}', aComplaint({ anonymous: true, complainant: undefined }));
    workorder.post('/complaints/{id}/author-reveal', ({ body }) => {
      purpose = body;
      return { name: '张伟' };
    });
    const lead = someone(['complaint:read', 'complaint:reveal'], { posts: ['CL'] });
    const { user } = renderScreen(<ComplaintPage />, { as: lead, at: '/complaints/noise', route: '/complaints/:id' });

    await user.click(await screen.findByRole('button', { name: '查看投诉人' }));
    expect(screen.queryByText('张伟')).toBeNull();
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), '核实情况');
    await user.click(within(dialog).getByRole('button', { name: '查看投诉人' }));

    expect(await screen.findByText('张伟')).toBeDefined();
    expect(purpose).toEqual({ purpose: '核实情况' });
  });
});

describe('work that follows from a complaint', () => {
  it.each([
    ['in its own words', {}, '夜里水泵声音很大'],
    ['said anew when it is about staff', { aboutStaff: true }, ''],
    ['said anew when it came without a name', { anonymous: true, complainant: undefined }, ''],
  ])('is %s', async (_, part, words) => {
    workorder.get('/complaints/{id}', aComplaint({ status: 'INVESTIGATING', allowedCommands: ['LINK_ORDER'], ...part }));
    const { user } = renderScreen(<ComplaintPage />, { as: agent, at: '/complaints/noise', route: '/complaints/:id' });

    await user.click(await screen.findByRole('button', { name: '转为工单' }));

    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: '要做什么' }).value).toBe(words);
  });

  it('is shown by its number, and before it has one as coming', async () => {
    workorder.get(
      '/complaints/{id}',
      aComplaint({ orders: [{ orderId: 'pump', number: 'GD260706-0042', title: '水泵' }, { orderId: 'coming' }] }),
    );
    workorder.get('/complaints/{id}/history', [
      { sequence: 1, type: 'complaint.received', time: '2026-07-06T02:00:00Z', channel: 'RESIDENT_APP', data: {}, changes: [] },
    ]);
    const reader = someone(['complaint:read', 'workorder:read'], { posts: ['CS'] });
    renderScreen(<ComplaintPage />, { as: reader, at: '/complaints/noise', route: '/complaints/:id' });

    expect(await screen.findByRole('link', { name: 'GD260706-0042' })).toBeDefined();
    expect(screen.getByRole('link', { name: '正在生成' })).toBeDefined();
    expect((await screen.findByText('匿名')).tagName).toBe('B');
  });

  it('leads whoever may read neither orders nor owners to none', async () => {
    workorder.get('/complaints/{id}', aComplaint({ orders: [{ orderId: 'pump', number: 'GD260706-0042', title: '水泵' }] }));
    renderScreen(<ComplaintPage />, { as: agent, at: '/complaints/noise', route: '/complaints/:id' });

    expect(await screen.findByText(/GD260706-0042/)).toBeDefined();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('what a caller says', () => {
  it('is sent without the name that was typed before it was to be none', async () => {
    let sent: unknown;
    workorder.post('/complaints', ({ body }) => {
      sent = body;
      return aComplaint({ anonymous: true });
    });
    const { user } = renderScreen(<ComplaintNew />, { as: agent });

    await screen.findByRole('option', { name: '翠湖花园' });
    await user.selectOptions(screen.getByRole('combobox', { name: /小区/ }), '翠湖花园');
    await user.selectOptions(screen.getByRole('combobox', { name: /类别/ }), 'NOISE');
    await user.type(screen.getByRole('textbox', { name: /投诉内容/ }), '夜里很吵');
    await user.type(screen.getByRole('textbox', { name: /姓名/ }), '张伟');
    await user.type(screen.getByRole('textbox', { name: /电话/ }), '13812341234');
    await user.click(screen.getByRole('checkbox', { name: /不愿留名/ }));
    await user.click(screen.getByRole('button', { name: /^登记/ }));

    await waitFor(() => expect(sent).toMatchObject({ description: '夜里很吵', anonymous: true }));
    expect(JSON.stringify(sent)).not.toMatch(/张伟|13812341234/);
  });
});

describe('a complaint that is taken down', () => {
  const taken = () => {
    const sent: { body?: Record<string, unknown> } = {};
    owner.get('/owners', { items: [anOwner()] });
    owner.get('/owners/{id}', anOwner());
    workorder.post('/complaints', ({ body }) => {
      sent.body = body as Record<string, unknown>;
      return aComplaint();
    });
    return sent;
  };
  const desk = { ...agent, permissions: [...agent.permissions, 'owner:read'] };

  it('is of somebody we know, at the home they live in', async () => {
    const sent = taken();
    const { user } = renderScreen(<ComplaintNew />, { as: desk });

    await user.type(await screen.findByRole('textbox', { name: /投诉人/ }), '张伟');
    await user.click(await screen.findByRole('button', { name: /138\*\*\*\*1234/ }));
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: '翠湖花园 3-2-1201' })).checked).toBe(true);
    expect(screen.queryByRole('textbox', { name: /姓名/ })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: /类别/ }), 'NOISE');
    await user.type(screen.getByRole('textbox', { name: /投诉内容/ }), '夜里很吵');
    await user.click(screen.getByRole('button', { name: /^登记/ }));

    await waitFor(() => expect(sent.body).toMatchObject({ ownerId: ZHANG_WEI, unitId: UNIT, communityId: CUIHU }));
  });

  it('begins with who is on the line', async () => {
    const sent = taken();
    const { user } = renderScreen(<ComplaintNew />, {
      as: desk,
      at: `/complaints/new?owner=${ZHANG_WEI}&unit=${UNIT}`,
      route: '/complaints/new',
    });

    await screen.findByText('138****1234');
    await user.click(await screen.findByRole('radio', { name: '与住处无关' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: /小区/ }), '翠湖花园');
    await user.selectOptions(screen.getByRole('combobox', { name: /类别/ }), 'NOISE');
    await user.type(screen.getByRole('textbox', { name: /投诉内容/ }), '花园很吵');
    await user.click(screen.getByRole('button', { name: /^登记/ }));

    await waitFor(() => expect(sent.body).toMatchObject({ ownerId: ZHANG_WEI }));
    expect(sent.body).not.toHaveProperty('unitId');
  });
});

describe('photos of a complaint', () => {
  const A_DOT = () => HttpResponse.arrayBuffer(new ArrayBuffer(1));
  const photo = (name: string) => new File(['jpeg'], name, { type: 'image/jpeg' });
  /** Takes photos in, each under a number. */
  const keeps = () => {
    let kept = 0;
    return http.post('*/api/complaints/photos', () => HttpResponse.json({ id: `photo-${++kept}` }, { status: 201 }));
  };

  it('go with what is taken down, six at most', async () => {
    let sent: unknown;
    network.use(keeps(), http.get('*/api/complaints/photos/:id', A_DOT));
    workorder.post('/complaints', ({ body }) => {
      sent = body;
      return aComplaint();
    });
    const { user } = renderScreen(<ComplaintNew />, { as: agent });
    await screen.findByRole('option', { name: '翠湖花园' });

    await user.upload(screen.getByLabelText('照片'), ['1', '2', '3', '4', '5', '6', '7'].map(photo));
    expect(await screen.findByRole('button', { name: '移除照片 6' })).toBeDefined();
    expect(screen.queryByLabelText('照片')).toBeNull();
    await user.click(screen.getByRole('button', { name: '移除照片 1' }));
    await user.selectOptions(screen.getByRole('combobox', { name: /小区/ }), '翠湖花园');
    await user.selectOptions(screen.getByRole('combobox', { name: /类别/ }), 'NOISE');
    await user.type(screen.getByRole('textbox', { name: /投诉内容/ }), '夜里很吵');
    await user.click(screen.getByRole('button', { name: /^登记/ }));

    await waitFor(() => expect(sent).toMatchObject({ photos: ['photo-2', 'photo-3', 'photo-4', 'photo-5', 'photo-6'] }));
  });

  it('hold what is taken down until they are there', async () => {
    let sent: unknown;
    let arrive: () => void = () => undefined;
    const onTheWay = new Promise<void>((resolve) => (arrive = resolve));
    network.use(
      http.post('*/api/complaints/photos', async () => {
        await onTheWay;
        return HttpResponse.json({ id: 'photo-1' }, { status: 201 });
      }),
      http.get('*/api/complaints/photos/:id', A_DOT),
    );
    workorder.post('/complaints', ({ body }) => {
      sent = body;
      return aComplaint();
    });
    const { user } = renderScreen(<ComplaintNew />, { as: agent });
    await screen.findByRole('option', { name: '翠湖花园' });
    await user.selectOptions(screen.getByRole('combobox', { name: /小区/ }), '翠湖花园');
    await user.selectOptions(screen.getByRole('combobox', { name: /类别/ }), 'NOISE');
    await user.type(screen.getByRole('textbox', { name: /投诉内容/ }), '夜里很吵');
    await user.upload(screen.getByLabelText('照片'), photo('1'));

    const send = screen.getByRole<HTMLButtonElement>('button', { name: /^登记/ });
    expect(send.disabled).toBe(true);
    await user.keyboard('{Control>}{Enter}{/Control}');
    arrive();
    await waitFor(() => expect(send.disabled).toBe(false));
    expect(sent).toBeUndefined();
    await user.click(send);

    await waitFor(() => expect(sent).toMatchObject({ photos: ['photo-1'] }));
  });

  it('go with what a resident sends, once they are there', async () => {
    let sent: unknown;
    network.use(keeps());
    workorder.get('/my-complaints/staff', []);
    workorder.post('/my-complaints', ({ body }) => {
      sent = body;
      return ownComplaint();
    });
    const { user } = renderScreen(<PhoneVoice />, { as: someone(['complaint:create'], { posts: ['OW'] }) });
    await user.click(await screen.findByRole('button', { name: '噪音扰民' }));
    await user.type(screen.getByRole('textbox', { name: '发生了什么' }), '夜里很吵');

    await user.upload(screen.getByLabelText('拍照'), photo('张伟.jpg'));
    expect(await screen.findByRole('button', { name: '移除照片 1' })).toBeDefined();
    await user.click(await screen.findByRole('button', { name: '提交' }));

    await waitFor(() => expect(sent).toMatchObject({ photos: ['photo-1'] }));
  });

  it('are read through the complaint', async () => {
    const asked: string[] = [];
    network.use(
      http.get('*/api/:side/noise/photos/:id', ({ request }) => {
        asked.push(new URL(request.url).pathname);
        return A_DOT();
      }),
    );
    workorder.get('/complaints/{id}', aComplaint({ photos: ['pump'] }));
    const { unmount } = renderScreen(<ComplaintPage />, { as: agent, at: '/complaints/noise', route: '/complaints/:id' });
    expect(await screen.findByRole('button', { name: /查看照片 1/ })).toBeDefined();
    await waitFor(() => expect(asked).toEqual(['/api/complaints/noise/photos/pump']));
    unmount();

    workorder.get('/my-complaints/{id}', ownComplaint({ photos: ['pump'] }));
    workorder.get('/my-complaints/{id}/history', []);
    renderScreen(<PhoneComplaint />, {
      as: someone(['complaint:create'], { posts: ['OW'] }),
      at: '/r/voices/noise',
      route: '/r/voices/:id',
    });
    expect(await screen.findByRole('button', { name: /查看照片 1/ })).toBeDefined();
    await waitFor(() => expect(asked).toContain('/api/my-complaints/noise/photos/pump'));
  });
});

describe('suggestions', () => {
  it('are answered, whatever becomes of them', async () => {
    let said: unknown;
    const bench: Suggestion = {
      id: 'bench',
      version: 2,
      number: 'JY260706-0001',
      status: 'UNDER_REVIEW',
      communityId: 'cuihu',
      title: '加长椅',
      text: '湖边没地方坐',
      name: '张伟',
      createdAt: '2026-07-06T02:00:00Z',
      allowedCommands: ['ADOPT', 'DECLINE'],
    };
    workorder.get('/suggestions', { items: [bench] });
    workorder.post('/suggestions/{id}/refusal', ({ body }) => {
      said = body;
      return bench;
    });
    const { user } = renderScreen(<Suggestions />, { as: agent });

    await user.click(await screen.findByRole('button', { name: '不采纳 加长椅' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), '消防通道');
    await user.click(within(dialog).getByRole('button', { name: /不采纳/ }));

    await waitFor(() => expect(said).toEqual({ text: '消防通道' }));
  });
});

describe('a complaint on a phone', () => {
  const resident = someone(['complaint:create'], { posts: ['OW'] });

  it('is not accepted with a reason', async () => {
    let why: unknown;
    let now = ownComplaint();
    workorder.get('/my-complaints/{id}', () => now);
    workorder.get('/my-complaints/{id}/history', []);
    workorder.post('/my-complaints/{id}/refusal', ({ body }) => {
      why = body;
      now = ownComplaint({ status: 'INVESTIGATING', allowedCommands: ['WITHDRAW'] });
      return now;
    });
    const { user } = renderScreen(<PhoneComplaint />, { as: resident, at: '/r/voices/noise', route: '/r/voices/:id' });

    await user.click(await screen.findByRole('button', { name: '不认可' }));
    const sheet = await screen.findByRole('dialog');
    await user.type(within(sheet).getByRole('textbox'), '还是响');
    await user.click(within(sheet).getByRole('button', { name: '不认可' }));

    await waitFor(() => expect(why).toEqual({ reason: '还是响' }));
    expect(await screen.findByRole('button', { name: '撤诉' })).toBeDefined();
  });

  it('is sent without a name when its author wants it so', async () => {
    let sent: unknown;
    workorder.get('/my-complaints/staff', [{ staffId: 'zhao', name: '赵保安' }]);
    workorder.post('/my-complaints', ({ body }) => {
      sent = body;
      return ownComplaint({ anonymous: true });
    });
    const { user, router } = renderScreen(<PhoneVoice />, { as: resident });

    await user.click(await screen.findByRole('button', { name: '噪音扰民' }));
    await user.type(screen.getByRole('textbox', { name: '发生了什么' }), '夜里很吵');
    await user.selectOptions(await screen.findByRole('combobox', { name: /涉及哪位员工/ }), '赵保安');
    await user.click(screen.getByRole('switch', { name: '匿名投诉' }));
    await user.click(screen.getByRole('button', { name: '提交' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/r/voices/noise'));
    expect(sent).toMatchObject({ category: 'NOISE', description: '夜里很吵', anonymous: true, aboutStaffId: 'zhao' });
  });
});
