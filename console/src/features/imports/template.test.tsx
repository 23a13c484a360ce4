import { readFileSync } from 'node:fs';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Import } from '../../api/types';
import en from '../../i18n/en/imports.json';
import zh from '../../i18n/zh-CN/imports.json';
import { someone } from '../../testing/fixtures';
import { owner } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import { saveWorkbook } from '../../ui/workbook';
import Imports from './imports';
import { OPTIONAL, REQUIRED, templateOf } from './template';

vi.mock('../../ui/workbook', () => ({ saveWorkbook: vi.fn(() => Promise.resolve()) }));

const java = (name: string) => readFileSync(`../owner-service/src/main/java/linli/owner/imports/${name}.java`, 'utf8');
const KINDS = Object.keys(REQUIRED) as Import['kind'][];

describe('a template', () => {
  it('has the fields that the service knows', () => {
    const known = [...java('ImportKind').matchAll(/([A-Z]+)\(\s*List\.of\(([^)]*)\),\s*List\.of\(([^)]*)\)\)/g)].map(
      ([, kind, ...lists]) => [kind, ...lists.map((list) => list.split(/[\s,]+/).filter(Boolean))],
    );

    expect(KINDS.map((kind) => [kind, REQUIRED[kind], OPTIONAL[kind]])).toEqual(known);
  });

  it.each([
    ['zh-CN', zh],
    ['en', en],
  ])('is headed in %s as the service recognizes', (_, words) => {
    const aliases = new Map(
      [...java('ImportField').matchAll(/^ {4}([A-Z_]+)\(([^;]*?)\)[,;]$/gm)].map(([, field = '', list = '']) => [
        field,
        [...list.matchAll(/"([^"]+)"/g)].map(([, alias]) => alias),
      ]),
    );

    for (const [field, heading] of Object.entries(words.headings)) {
      expect(aliases.get(field), field).toContain(heading.toLowerCase().replaceAll(' ', ''));
    }
    for (const kind of KINDS) {
      const [headings = [], example] = templateOf(
        kind,
        (field) => words.headings[field],
        (field) => words.examples[field],
      );
      expect(new Set(headings).size).toBe(headings.length);
      expect(example).toHaveLength(headings.length);
    }
  });

  it('of what is imported is saved, with what is required marked and one example', async () => {
    owner.get('/imports', { items: [] });
    const { user } = renderScreen(<Imports />, { as: someone(['owner:import']) });
    await user.click(screen.getByRole('radio', { name: '小区' }));
    await user.click(screen.getByRole('button', { name: /下载小区模板/ }));

    await waitFor(() =>
      expect(saveWorkbook).toHaveBeenCalledWith('小区导入模板', [
        ['小区*', '片区*', '编码', '地址'],
        ['示例花园', '东城片区', 'SL', '示例路 1 号'],
      ]),
    );
  });
});
