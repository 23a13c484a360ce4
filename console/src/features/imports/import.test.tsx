import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Import } from '../../api/types';
import { someone } from '../../testing/fixtures';
import { aLiveLine, owner, refusal } from '../../testing/network';
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
  remembered: false,
  mapping: { COMMUNITY: { column: '小区' }, BUILDING: { column: '楼栋' }, ROOM: { column: '房号' } },
  rows: 5000,
  sheets: ['业主'],
  sheet: '业主',
  headingRow: 1,
  done: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  rejectedBy: [],
  whole: false,
  undone: 0,
  left: 0,
  createdAt: '2026-07-06T02:00:00Z',
};

let shown = UPLOADED;

beforeEach(() => {
  shown = UPLOADED;
  aLiveLine('*/api/ops/owner/jobs/changes');
  owner.get('/imports/{id}', () => shown);
  owner.get('/imports', { items: [UPLOADED] });
  owner.get('/imports/{id}/problems', { items: [] });
});

const show = () => renderScreen(<ImportPage />, { as: lead, at: '/imports/owners', route: '/imports/:id' });

describe('an import', () => {
  it('is not checked before every required field comes from somewhere', async () => {
    const { user } = show();
    let told: unknown;
    owner.post('/imports/{id}/check', ({ body }) => {
      told = body;
      shown = { ...UPLOADED, status: 'CHECKING', done: 1200 };
      return shown;
    });
    expect(await screen.findByText('必填字段尚未对应：业主姓名')).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /检查 5000 行/ }).disabled).toBe(true);

    await user.click(screen.getByRole('combobox', { name: '业主姓名' }));
    await user.click(await screen.findByText('列：客户', { selector: '.ant-select-item-option-content' }));
    await user.click(screen.getByRole('button', { name: /检查 5000 行/ }));

    expect(await screen.findByText('正在检查：1,200 / 5,000 行')).toBeDefined();
    expect(told).toEqual({ mapping: { ...UPLOADED.mapping, OWNER_NAME: { column: '客户' } } });
  });

  it('is undone for a day, and says what stays and why', async () => {
    const done: Import = {
      ...UPLOADED,
      status: 'DONE',
      done: 5000,
      created: 5000,
      undoableUntil: new Date(Date.now() + 3_600_000).toISOString(),
    };
    shown = done;
    owner.get('/imports/{id}/problems', () => ({
      items: shown.status === 'UNDONE' ? [{ row: 7, wrong: [{ column: '', code: 'in-use', message: 'in-use', value: '3-2-1201' }] }] : [],
    }));
    owner.post('/imports/{id}/undo', () => {
      const { undoableUntil: _, ...undone } = done;
      shown = { ...undone, status: 'UNDONE', undone: 4999, left: 1, rejected: 1, rejectedBy: [{ code: 'in-use', rows: 1 }] };
      return shown;
    });
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: '撤回这次导入' }));

    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤回' }));

    expect(await screen.findByText('已撤回：4,999 条记录恢复原样，1 条保留')).toBeDefined();
    expect((await screen.findByRole('row', { name: /3-2-1201/ })).textContent).toContain('已在使用');
    expect(screen.queryByRole('button', { name: '撤回这次导入' })).toBeNull();
  });

  describe('that was checked', () => {
    const CHECKED: Import = { ...UPLOADED, status: 'CHECKED', done: 5000, created: 4000, changed: 200, unchanged: 790, rejected: 10 };

    it('says what would become of its rows, and puts in those without problems', async () => {
      shown = CHECKED;
      let told: unknown;
      owner.post('/imports/{id}/start', ({ body }) => {
        told = body;
        shown = { ...CHECKED, status: 'RUNNING', done: 0 };
        return shown;
      });
      const { user } = show();

      expect((await screen.findByRole('status', { name: '检查结果' })).textContent).toBe('将新增4,000将更新200无变化790有问题10');
      expect(screen.getByText('整个文件已检查，尚未写入任何数据。')).toBeDefined();
      await user.click(screen.getByRole('button', { name: /只导入没有问题的 4,990 行/ }));

      expect(await screen.findByText('已处理 0 / 5,000 行')).toBeDefined();
      expect(told).toEqual({ mapping: UPLOADED.mapping, whole: false });
    });

    it('puts in all rows or none where that is ticked', async () => {
      shown = { ...CHECKED, created: 4010, rejected: 0 };
      let told: unknown;
      owner.post('/imports/{id}/start', ({ body }) => {
        told = body;
        shown = { ...CHECKED, status: 'RUNNING', done: 0 };
        return shown;
      });
      const { user } = show();

      await user.click(await screen.findByRole('checkbox', { name: /全部成功才算数/ }));
      await user.click(screen.getByRole('button', { name: /开始导入 5,000 行/ }));

      await waitFor(() => expect(told).toEqual({ mapping: UPLOADED.mapping, whole: true }));
    });

    it('offers another mapping, and nothing to start where nothing is new', async () => {
      shown = { ...CHECKED, created: 0, changed: 0, unchanged: 5000, rejected: 0 };
      const { user } = show();

      expect((await screen.findByRole<HTMLButtonElement>('button', { name: /开始导入 5,000 行/ })).disabled).toBe(true);
      expect(screen.getByText('没有可导入的内容。')).toBeDefined();
      await user.click(screen.getByRole('button', { name: '修改字段对应' }));

      expect(screen.getByRole('combobox', { name: '业主姓名' })).toBeDefined();
      owner.post('/imports/{id}/check', () => {
        shown = { ...CHECKED, version: CHECKED.version + 2 };
        return shown;
      });
      await user.click(screen.getByRole('combobox', { name: '业主姓名' }));
      await user.click(await screen.findByText('列：客户', { selector: '.ant-select-item-option-content' }));
      await user.click(screen.getByRole('button', { name: /检查 5000 行/ }));

      expect(await screen.findByRole('status', { name: '检查结果' })).toBeDefined();
    });
  });

  it('shows its first rows, and is read anew by another sheet and row of headings: the mapping follows', async () => {
    shown = { ...UPLOADED, sheets: ['说明', '业主'], columns: ['小区', '说明'], sample: [['填表说明', '2026 年']], sheet: '说明' };
    const { user } = show();
    let told: unknown;
    owner.post('/imports/{id}/layout', ({ body }) => {
      told = body;
      shown = {
        ...UPLOADED,
        version: 2,
        sheets: ['说明', '业主'],
        headingRow: 3,
        columns: ['小区', '楼栋', '房号', '业主姓名'],
        mapping: { ...UPLOADED.mapping, OWNER_NAME: { column: '业主姓名' } },
        rows: 4997,
      };
      return shown;
    });
    expect(within(await screen.findByRole('table', { name: '前几行' })).getByRole('cell', { name: '填表说明' })).toBeDefined();
    const form = within(screen.getByRole('form', { name: '工作表与表头' }));
    await user.selectOptions(form.getByRole('combobox', { name: '工作表' }), '业主');
    await user.clear(form.getByRole('spinbutton', { name: /表头所在行/ }));
    await user.type(form.getByRole('spinbutton', { name: /表头所在行/ }), '3{Enter}');

    expect(await screen.findByRole('columnheader', { name: '业主姓名' })).toBeDefined();
    const first = within(screen.getByRole('table', { name: '前几行' }));
    expect(first.getByRole('cell', { name: '张伟' })).toBeDefined();
    expect(told).toEqual({ sheet: '业主', headingRow: 3 });
    expect(screen.queryByText(/必填字段尚未对应/)).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /检查 4997 行/ }).disabled).toBe(false);
  });

  it('is not checked by a layout that is no longer meant', async () => {
    shown = { ...UPLOADED, mapping: { ...UPLOADED.mapping, OWNER_NAME: { column: '客户' } } };
    const { user } = show();
    const check = await screen.findByRole<HTMLButtonElement>('button', { name: /^检查/ });
    expect(check.disabled).toBe(false);
    const row = screen.getByRole('spinbutton', { name: /表头所在行/ });
    await user.clear(row);
    expect(screen.getByText('请填 0 到 1,000 的整数')).toBeDefined();
    await user.type(row, '2');

    expect(check.disabled).toBe(true);
    expect(screen.getByText('请先按新的工作表和表头重新读取')).toBeDefined();
    // No check is answered here: one that was sent would fail the test.
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.clear(row);
    await user.type(row, '1');
    expect(check.disabled).toBe(false);
  });

  it.each([
    ['import.empty', '文件里没有数据', /^工作表$/],
    ['import.duplicate-column', '表头有重复的列名，请改名后上传', /^表头所在行/],
  ])('says at its field why it cannot be read so: %s', async (code, said, field) => {
    owner.post('/imports/{id}/layout', () => refusal(422, code));
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: '按此重新读取' }));

    expect((await screen.findByText(said)).id).toBe(screen.getByLabelText(field).getAttribute('aria-describedby'));
  });

  it('says that nothing stands where it was told to look; plain text has no sheets', async () => {
    shown = { ...UPLOADED, sheets: [], sheet: undefined, columns: [], sample: [], rows: 0 };
    const { user } = show();
    let told: unknown;
    owner.post('/imports/{id}/layout', ({ body }) => {
      told = body;
      return shown;
    });
    expect(await screen.findByText('这里没有内容')).toBeDefined();
    expect(screen.queryByRole('combobox', { name: '工作表' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '按此重新读取' }));

    await waitFor(() => expect(told).toEqual({ headingRow: 1 }));
  });

  it('moves as its job gets on, and says in words why it failed', async () => {
    const line = aLiveLine('*/api/ops/owner/jobs/changes');
    shown = { ...UPLOADED, status: 'RUNNING', done: 1200 };
    show();
    expect(await screen.findByText('已处理 1,200 / 5,000 行')).toBeDefined();

    shown = { ...UPLOADED, status: 'FAILED', done: 1300, failure: 'job.right-withdrawn' };
    line.tell('owners', 'job.ended');

    expect(await screen.findByText('导入失败：发起人已没有这项权限，任务停止')).toBeDefined();
  });

  describe('with bad rows', () => {
    const long = (row: number, rest: object = {}) => ({
      row,
      wrong: [{ column: '房号', code: 'too-long', message: '', value: `${row}号房间的房间的房间`, most: 12, ...rest }],
    });
    const phone = { column: '电话', code: 'phone.invalid', message: '', value: '12' };

    beforeEach(() => {
      shown = {
        ...UPLOADED,
        status: 'DONE',
        done: 5000,
        rejected: 4851,
        rejectedBy: [
          { code: 'phone.invalid', rows: 3 },
          { code: 'too-long', rows: 4850 },
        ],
      };
      owner.get('/imports/{id}/problems', ({ query }) => {
        if (query.get('code') === 'phone.invalid') return { items: [{ row: 17, wrong: [phone, ...long(17).wrong] }] };
        if (query.get('after') === '40') return { items: [long(41)] };
        return { items: [{ row: 17, wrong: [phone] }, long(40)], next: '40' };
      });
    });

    it('counts all of them by kind, and asks the service for those of one', async () => {
      const { user, router } = show();

      expect(await screen.findByText('已导入 149 行，4,851 行有问题')).toBeDefined();
      expect(screen.getByRole('button', { name: '全部 4,851' }).getAttribute('aria-pressed')).toBe('true');
      expect(screen.getByRole('button', { name: '内容太长 4,850' })).toBeDefined();
      await user.click(await screen.findByRole('button', { name: '下一页' }));
      await user.click(screen.getByRole('button', { name: '电话号码不正确 3' }));

      expect((await screen.findByText('12')).closest('tr')?.textContent).toBe('17电话12电话号码不正确填 11 位手机号或带区号的座机');
      expect(screen.getAllByRole('row')).toHaveLength(2);
      expect(router.state.location.search).toBe('?wrong=phone.invalid');
    });

    it('shows the next page and the first again, read from the top', async () => {
      const { user, router } = show();

      (await screen.findByRole('button', { name: '下一页' })).focus();
      await user.keyboard('{Enter}');

      expect(await screen.findByText('41')).toBeDefined();
      expect(screen.queryByText('40')).toBeNull();
      expect(screen.queryByRole('button', { name: '下一页' })).toBeNull();
      expect(document.activeElement).toBe(screen.getByRole('table', { name: '问题行' }));
      expect(router.state.location.search).toBe('?after=40');

      await user.click(screen.getByRole('button', { name: '回到第一页' }));
      expect(await screen.findByText('40')).toBeDefined();
    });

    it('opens at what the address says, and keeps the way back when there is nothing', async () => {
      owner.get('/imports/{id}/problems', { items: [] });
      renderScreen(<ImportPage />, { as: lead, at: '/imports/owners?wrong=no-such', route: '/imports/:id' });

      expect(await screen.findByText('没有问题行')).toBeDefined();
      expect(screen.getByRole('button', { name: '全部 4,851' }).getAttribute('aria-pressed')).toBe('false');
    });

    it('says how short it has to be, where that is known', async () => {
      owner.get('/imports/{id}/problems', { items: [long(40), long(41, { most: undefined })] });
      show();

      expect((await screen.findByText('40')).closest('tr')?.textContent).toContain('缩短到 12 个字以内');
      expect(screen.getByText('41').closest('tr')?.textContent).toContain('缩短内容');
    });
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
