import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DictionaryEntry } from '../../api/types';
import { aWord, someone } from '../../testing/fixtures';
import { owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Dictionary from './dictionary';
import { guess, saidBy } from './file-words';
import { asTree } from './use-dictionaries';

const admin = someone(['dictionary:write'], { posts: ['SA'] });

const word = (code: string, zh: string, part: Partial<DictionaryEntry> = {}) => ({
  ...aWord(code, zh, code.toLowerCase()),
  dictionary: 'request-type',
  version: 3,
  ...part,
});
const LEAK = word('WATER_LEAK', '漏水', { attributes: { skill: 'PLUMBING', priority: 'URGENT' } });

beforeEach(() => {
  localStorage.clear();
  owner.get('/dictionaries', [
    { name: 'request-type', known: true },
    { name: 'skill', known: true },
    { name: 'pet', known: false },
  ]);
  owner.get('/dictionaries/{dictionary}/entries', ({ request }) =>
    request.url.includes('/skill/') ? [word('PLUMBING', '给排水', { dictionary: 'skill' })] : request.url.includes('/pet/') ? [] : [LEAK],
  );
  owner.get('/dictionaries/{dictionary}/attributes', ({ request }) =>
    request.url.includes('/request-type/')
      ? [
          { name: 'skill', kind: 'REFERENCE', required: true, values: ['skill'] },
          { name: 'priority', kind: 'ENUM', required: true, values: ['URGENT', 'NORMAL'] },
        ]
      : [],
  );
});

describe('words from a file', () => {
  const SHEET = {
    columns: ['代码', '中文名称', '英文名称', '技能', '优先级', '状态', '启用日'],
    rows: [
      { row: 2, cells: ['WATER_LEAK', '漏水', 'Leak', '给排水', '紧急', '停用', ''] },
      { row: 3, cells: ['GAS', '燃气', 'Gas', 'PLUMBING', '普通', '', '2026/12/01'] },
    ],
  };
  const columns = (
    [
      ['code', '代码'],
      ['labelZh', '中文名称'],
      ['labelEn', '英文名称'],
      ['from', '启用日'],
      ['active', '状态', { 停用: 'false' }],
      ['attributes.skill', '技能', { 给排水: 'PLUMBING' }],
      ['attributes.priority', '优先级', { 紧急: 'URGENT', 普通: 'NORMAL' }],
    ] as [string, string, Record<string, string>?][]
  ).map(([name, head, codes = {}]) => ({ name, head, codes: new Map(Object.entries(codes)) }));
  const ATTRIBUTES = ['skill', 'priority'].map((name) => ({ name, kind: 'TEXT' as const, required: false, values: [] }));

  it('are read by their headings, codes by what they are called, and keep what the file does not say', () => {
    const said = saidBy(SHEET, guess(columns, SHEET.columns), columns, ATTRIBUTES, [{ ...LEAK, position: 7, parent: 'WET' }]);

    expect(said).toEqual([
      {
        code: 'WATER_LEAK',
        facts: {
          labelZh: '漏水',
          labelEn: 'Leak',
          parent: 'WET',
          attributes: { skill: 'PLUMBING', priority: 'URGENT' },
          position: 7,
          active: false,
        },
      },
      {
        code: 'GAS',
        facts: {
          labelZh: '燃气',
          labelEn: 'Gas',
          attributes: { skill: 'PLUMBING', priority: 'NORMAL' },
          position: 9,
          active: true,
          from: '2026-12-01',
        },
      },
    ]);
  });

  it('are checked whole, told row by row what is wrong, and written when nothing is', async () => {
    owner.post('/dictionaries/sheets', SHEET);
    const told: unknown[] = [];
    owner.post('/dictionaries/{dictionary}/words', ({ body }) => {
      told.push((body as { apply: boolean }).apply);
      return told.length === 1
        ? refusal(422, 'dictionary.entry', { errors: [{ field: 'words[1].facts.attributes.skill', code: 'unknown' }] })
        : ['CHANGED', 'NEW'];
    });
    const { user } = renderScreen(<Dictionary />, { as: admin });
    await user.click(await screen.findByRole('button', { name: '从文件导入' }));
    const dialog = within(await screen.findByRole('dialog', { name: '从文件导入：报修类型' }));
    await user.upload(await dialog.findByLabelText('文件'), new File(['x'], 'words.csv', { type: 'text/csv' }));
    await user.click(await dialog.findByRole('button', { name: '检查' }));
    expect(await dialog.findByText('第 3 行 技能：无法识别', { exact: false })).toBeDefined();

    await user.click(dialog.getByRole('button', { name: '检查' }));
    expect(await dialog.findByText('将新增 1 项，修改 1 项，0 项不变。')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: '写入' }));

    expect(await dialog.findByText('已新增 1 项，修改 1 项，0 项不变。')).toBeDefined();
    expect(told).toEqual([false, false, true]);
  });
});

describe('the dictionary', () => {
  it('shows words with their attributes as they are declared, in words', async () => {
    renderScreen(<Dictionary />, { as: admin });

    const table = within(await screen.findByRole('table', { name: '报修类型' }));
    expect(await table.findByText('给排水')).toBeDefined();
    expect(table.getByText('紧急')).toBeDefined();
  });

  it('takes a new word, after saying at each field what is wrong, and what the service says of an attribute', async () => {
    const told: unknown[] = [];
    owner.post('/dictionaries/{dictionary}/entries', ({ body }) => {
      told.push(body);
      return told.length === 1
        ? refusal(422, 'dictionary.entry', { errors: [{ field: 'attributes.priority', code: 'one-of' }] })
        : word('GAS', '燃气');
    });
    const { user } = renderScreen(<Dictionary />, { as: admin });
    await user.click(await screen.findByRole('button', { name: '新增字典项' }));
    const form = within(await screen.findByRole('form', { name: '新增字典项' }));
    await user.type(form.getByRole('textbox', { name: '代码' }), 'gas');
    await user.click(form.getByRole('button', { name: /保存/ }));
    expect(await form.findByText('格式不正确')).toBeDefined();

    await user.clear(form.getByRole('textbox', { name: '代码' }));
    await user.type(form.getByRole('textbox', { name: '代码' }), 'GAS');
    await user.type(form.getByRole('textbox', { name: '中文名称' }), '燃气');
    await user.type(form.getByRole('textbox', { name: '英文名称' }), 'Gas');
    await user.selectOptions(form.getByRole('combobox', { name: '技能' }), await form.findByRole('option', { name: '给排水' }));
    await user.selectOptions(form.getByRole('combobox', { name: '优先级' }), '紧急');
    await user.click(form.getByRole('button', { name: /保存/ }));

    expect(await form.findByText('请从选项中选择')).toBeDefined();
    expect(told[0]).toEqual({
      code: 'GAS',
      facts: { labelZh: '燃气', labelEn: 'Gas', position: 1, active: true, attributes: { skill: 'PLUMBING', priority: 'URGENT' } },
    });
  });

  it('says how many words name one before it is disabled, with the version that was read', async () => {
    let said: unknown;
    owner.put('/dictionaries/entries/{id}', ({ body, header }) => {
      said = [header('If-Match'), (body as { active: boolean }).active];
      return word('PLUMBING', '给排水', { dictionary: 'skill', active: false });
    });
    const { user } = renderScreen(<Dictionary />, { as: admin, at: '/?kind=skill' });

    await user.click(await screen.findByRole('button', { name: '停用 给排水' }));
    const dialog = within(await screen.findByRole('dialog', { name: '停用 给排水' }));
    expect(await dialog.findByText('有 1 个字典项引用它。')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: '停用' }));

    expect(await screen.findByRole('button', { name: '停用 给排水' })).toBeDefined();
    expect(said).toEqual(['"3"', false]);
  });

  it('of a kind without words says so', async () => {
    renderScreen(<Dictionary />, { as: admin, at: '/?kind=pet' });

    expect(await screen.findByText('没有字典项')).toBeDefined();
  });

  it('that cannot be asked for says so and offers to try again', async () => {
    owner.get('/dictionaries', () => refusal(503, 'service.unavailable'));
    renderScreen(<Dictionary />, { as: admin });

    expect((await screen.findByRole('alert')).textContent).toContain('服务暂时不可用');
  });

  it('stands as a tree, and loses no word in a circle', () => {
    const tree = asTree([
      word('B', '乙', { parent: 'A' }),
      word('A', '甲'),
      word('X', '丙', { parent: 'Y' }),
      word('Y', '丁', { parent: 'X' }),
    ]);

    expect(tree.map(({ code, depth }) => [code, depth])).toEqual([
      ['A', 0],
      ['B', 1],
      ['X', 0],
      ['Y', 0],
    ]);
  });
});
