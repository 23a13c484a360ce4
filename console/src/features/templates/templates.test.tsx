import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MessageTemplate, MessageTemplateRow } from '../../api/types';
import { someone } from '../../testing/fixtures';
import { notification } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Template from './template';
import Templates from './templates';
import type { Words } from './use-templates';

const admin = someone(['dictionary:write'], { posts: ['SA'] });

function aRow(part: Partial<MessageTemplateRow> = {}): MessageTemplateRow {
  return {
    id: 'accepted',
    kind: 'workorder.accepted',
    nameZh: '技师接单',
    nameEn: 'Repair accepted by a technician',
    to: 'RESIDENT',
    medium: 'INBOX',
    edition: 0,
    edited: false,
    chinese: { text: '{technician}已接单：{title}' },
    english: { text: '{technician} has accepted “{title}”' },
    ...part,
  };
}

function aTemplate(part: Partial<MessageTemplate> = {}): MessageTemplate {
  return {
    id: 'accepted',
    version: 4,
    template: aRow(),
    variables: [
      { name: 'technician', zh: '维修技师姓名', en: 'Technician’s name', sampleZh: '刘强', sampleEn: 'Liu Qiang', personal: true },
      { name: 'title', zh: '标题', en: 'Title', sampleZh: '厨房漏水', sampleEn: 'Kitchen leak', personal: false },
    ],
    editions: [],
    keptByProvider: false,
    hasSubject: false,
    mostSegments: 0,
    ...part,
  };
}

/** Reads back what it is asked, and knows one word that nobody fills in. */
function reads() {
  notification.post('/message-templates/{id}/preview', async ({ request }) => {
    const words = (await request.clone().json()) as Words;
    const isWrong = words.chinese.text.includes('{technican}');
    return {
      real: true,
      findings: isWrong ? [{ field: 'chinese.text', code: 'template.unknown-variable', row: 1, column: 3, said: 'technican' }] : [],
      read: [
        { language: 'ZH', text: words.chinese.text.replace('{technician}', '刘**'), segments: 0, segmentsAtMost: 0, centsAtMost: 0 },
        { language: 'EN', text: words.english.text, segments: 0, segmentsAtMost: 0, centsAtMost: 0 },
      ],
    };
  });
}

function renderTemplate(shown: MessageTemplate) {
  notification.get('/message-templates/{id}', shown);
  reads();
  return renderScreen(<Template />, { as: admin, at: '/templates/accepted', route: '/templates/:id' });
}

describe('the templates', () => {
  it('say what each kind of message says, which edition holds, and open', async () => {
    notification.get('/message-templates', [
      aRow(),
      aRow({
        id: 'assigned',
        nameZh: '派给您的工单',
        to: 'STAFF',
        edited: true,
        edition: 3,
        changedAt: '2026-07-06T02:00:00Z',
        changedBy: '管理员',
      }),
    ]);
    const { user } = renderScreen(<Templates />, { as: admin });

    const accepted = (await screen.findByText('技师接单')).closest('tr')!;
    expect(accepted.textContent).toContain('出厂');
    expect(accepted.textContent).toContain('{technician}已接单');
    expect(screen.getByText('第 3 版')).toBeDefined();

    await user.click(screen.getByRole('radio', { name: '员工' }));
    await waitFor(() => expect(screen.queryByText('技师接单')).toBeNull());
  });
});

describe('a template', () => {
  it('shows how it reads while it is typed, and where it is wrong', async () => {
    const { user } = renderTemplate(aTemplate());

    expect(await screen.findByText('刘**已接单：{title}')).toBeDefined();
    expect(screen.getByText('用最近一条真实消息填写，个人信息已打码')).toBeDefined();
    const field = screen.getByRole('textbox', { name: '中文内容' });
    await user.clear(field);
    await user.type(field, '您好{{technican}');

    expect(await screen.findByText('中文内容 第 1 行第 3 字：没有变量“technican”')).toBeDefined();
  });

  it('takes a variable at the cursor and is saved as the next edition, with what was seen', async () => {
    let sent: { words: Words; seen: string | null } | undefined;
    notification.put('/message-templates/{id}', async ({ request }) => {
      sent = { words: (await request.clone().json()) as Words, seen: request.headers.get('If-Match') };
      return aTemplate({ version: 5, template: aRow({ edited: true, edition: 1, chinese: sent.words.chinese }) });
    });
    const { user } = renderTemplate(aTemplate());

    const field = await screen.findByRole('textbox', { name: '中文内容' });
    await user.clear(field);
    await user.type(field, '师傅');
    await user.click(screen.getByRole('button', { name: '{technician}' }));
    await user.click(screen.getByRole('button', { name: /^保存/ }));

    await waitFor(() => expect(sent?.words.chinese.text).toBe('师傅{technician}'));
    expect(sent?.seen).toBe('"4"');
    expect(sent?.words.english.text).toBe('{technician} has accepted “{title}”');
  });

  it('goes back to what was shipped when that is meant', async () => {
    const asked: string[] = [];
    notification.post('/message-templates/{id}/reset', ({ request }) => {
      asked.push(new URL(request.url).pathname);
      return aTemplate({ version: 6 });
    });
    const { user } = renderTemplate(
      aTemplate({
        template: aRow({ edited: true, edition: 1 }),
        editions: [{ number: 1, chinese: { text: '新的话' }, english: { text: 'New words' }, by: '管理员', at: '2026-07-06T02:00:00Z' }],
      }),
    );

    expect(await screen.findByText('新的话')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '恢复出厂内容' }));
    await user.click(screen.getByRole('button', { name: '恢复出厂内容' }));

    await waitFor(() => expect(asked).toHaveLength(1));
  });

  it('is tried out only as it is saved, to an address of ones own', async () => {
    let sent: unknown;
    notification.post('/message-templates/{id}/trial', async ({ request }) => {
      sent = await request.clone().json();
      return new Response(null, { status: 202 });
    });
    const { user } = renderTemplate(aTemplate({ template: aRow({ medium: 'SMS' }), mostSegments: 3 }));

    const form = await screen.findByRole('form', { name: '试发给自己' });
    const send = within(form).getByRole<HTMLButtonElement>('button', { name: '试发' });
    expect(send.disabled).toBe(true);
    await user.type(within(form).getByRole('textbox', { name: '手机号' }), '13987654321');
    await user.click(send);
    await waitFor(() => expect(sent).toEqual({ language: 'ZH', to: '13987654321' }));

    await user.type(screen.getByRole('textbox', { name: '中文内容' }), '。');
    expect(await screen.findByText('先保存，再试发')).toBeDefined();
    expect(send.disabled).toBe(true);
  });

  it('leaves Linli by a channel where somebody said so', async () => {
    const sms = aRow({ medium: 'SMS', sent: false });
    let seen: string | null = null;
    notification.put('/message-templates/{id}/sending', ({ body, header }) => {
      seen = header('If-Match');
      return aTemplate({ version: 5, template: { ...sms, sent: (body as { sent: boolean }).sent } });
    });
    const { user } = renderTemplate(aTemplate({ template: sms }));

    const sending = await screen.findByRole('switch', { name: '这类消息另经短信发给住户' });
    await user.click(sending);

    await waitFor(() => expect(sending.getAttribute('aria-checked')).toBe('true'));
    expect(seen).toBe('"4"');
  });

  it('has no such choice in the inbox', async () => {
    renderTemplate(aTemplate());

    await screen.findByRole('button', { name: '试发' });
    expect(screen.queryByRole('switch')).toBeNull();
  });
});
