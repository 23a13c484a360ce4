import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Import } from '../../api/types';
import { someone } from '../../testing/fixtures';
import { owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import ImportPage from './import';
import Imports from './imports';

const lead = someone(['owner:import'], { posts: ['CL'] });

const UPLOADED: Import = {
  id: 'owners',
  version: 1,
  kind: 'OWNERS',
  status: 'UPLOADED',
  fileName: '业主.xlsx',
  columns: ['小区', '楼栋', '房号', '客户'],
  sample: [['翠湖花园', '3', '1201', '张伟']],
  fields: ['COMMUNITY', 'BUILDING', 'ROOM', 'OWNER_NAME', 'PHONE'],
  required: ['COMMUNITY', 'BUILDING', 'ROOM', 'OWNER_NAME'],
  mapping: { COMMUNITY: { column: '小区' }, BUILDING: { column: '楼栋' }, ROOM: { column: '房号' } },
  rows: 5000,
  done: 0,
  rejected: 0,
  rejectedBy: [],
  createdAt: '2026-07-06T02:00:00Z',
};

let shown = UPLOADED;

beforeEach(() => {
  shown = UPLOADED;
  owner.get('/imports/{id}', () => shown);
  owner.get('/imports', { items: [UPLOADED] });
  owner.get('/imports/{id}/problems', { items: [] });
});

const show = () => renderScreen(<ImportPage />, { as: lead, at: '/imports/owners', route: '/imports/:id' });

describe('an import', () => {
  it('does not start before every required field comes from somewhere', async () => {
    const { user } = show();
    let told: unknown;
    owner.post('/imports/{id}/start', ({ body }) => {
      told = body;
      shown = { ...UPLOADED, status: 'RUNNING', done: 1200 };
      return shown;
    });
    expect(await screen.findByText('必填字段尚未对应：业主姓名')).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /开始导入 5000 行/ }).disabled).toBe(true);

    await user.click(screen.getByRole('combobox', { name: '业主姓名' }));
    await user.click(await screen.findByText('列：客户', { selector: '.ant-select-item-option-content' }));
    await user.click(screen.getByRole('button', { name: /开始导入 5000 行/ }));

    expect(await screen.findByText('已处理 1,200 / 5,000 行')).toBeDefined();
    expect(told).toEqual({ mapping: { ...UPLOADED.mapping, OWNER_NAME: { column: '客户' } } });
  });

  it('lists what is wrong by kind, with row, column and remedy', async () => {
    shown = { ...UPLOADED, status: 'DONE', done: 5000, rejected: 2 };
    owner.get('/imports/{id}/problems', {
      items: [
        { row: 17, wrong: [{ column: '电话', code: 'phone.invalid', message: '', value: '12' }] },
        { row: 40, wrong: [{ column: '房号', code: 'unit-unknown', message: '', value: '9901' }] },
      ],
    });
    const { user } = show();

    expect(await screen.findByText('已导入 4,998 行，2 行有问题')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: '房屋不存在 1' }));

    const row = screen.getByText('9901').closest('tr');
    expect(row?.textContent).toBe('40房号9901房屋不存在先导入房屋，或核对房号');
    expect(screen.queryByText('电话号码不正确')).toBeNull();
  });

  it('can be cancelled while it runs', async () => {
    shown = { ...UPLOADED, status: 'RUNNING', done: 800 };
    const { user } = show();
    owner.post('/imports/{id}/cancellation', () => {
      shown = { ...shown, status: 'CANCELLED' };
      return shown;
    });

    await user.click(await screen.findByRole('button', { name: '取消导入' }));

    expect(await screen.findByText('已取消，取消前导入了 800 行')).toBeDefined();
  });
});

describe('the imports', () => {
  it('refuse an old workbook with what to do about it', async () => {
    const { user } = renderScreen(<Imports />, { as: lead });
    owner.post('/imports', () => refusal(415, 'import.xls'));

    await user.upload(screen.getByLabelText(/把文件拖到这里/, { selector: 'input' }), new File(['x'], '业主.csv', { type: 'text/csv' }));

    expect(await screen.findByText('不支持旧版 xls，请另存为 xlsx')).toBeDefined();
  });
});
