import { screen } from '@testing-library/react';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { someone } from '../testing/fixtures';
import { renderScreen } from '../testing/render-screen';
import { readDraft } from './drafts';
import { ChoiceField, EntryForm, TextField, useEntry } from './entry-form';

const schema = v.object({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  post: v.picklist(['CS', 'DS']),
  age: v.optional(v.pipe(v.number(), v.minValue(18))),
});

function Colleague({ send }: { send: (values: v.InferOutput<typeof schema>) => Promise<unknown> }) {
  const entry = useEntry({ schema, first: { name: '' }, send, draft: 'colleague' });
  return (
    <EntryForm entry={entry} label="新同事" sendName="保存" stale="王芳刚改过">
      <TextField of="name" label="姓名" />
      <TextField of="age" label="年龄" type="number" optional />
      <ChoiceField
        of="post"
        label="岗位"
        options={[
          { value: 'CS', label: '客服' },
          { value: 'DS', label: '调度' },
        ]}
      />
    </EntryForm>
  );
}

const show = (send: Parameters<typeof Colleague>[0]['send']) => renderScreen(<Colleague send={send} />, { as: someone([]) });

describe('a form', () => {
  it('sends what its schema lets pass, by Ctrl and Enter', async () => {
    const send = vi.fn(async () => ({}));
    const { user } = show(send);

    await user.type(screen.getByLabelText('姓名'), ' 周倩 ');
    await user.selectOptions(screen.getByLabelText('岗位'), 'DS');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await vi.waitFor(() => expect(send).toHaveBeenCalledWith({ name: '周倩', post: 'DS' }, expect.anything()));
    expect(readDraft('colleague')).toBeUndefined();
  });

  it('says at its field what is missing or wrong, and sends nothing', async () => {
    const send = vi.fn(async () => ({}));
    const { user } = show(send);
    await user.type(screen.getByLabelText(/年龄/), '7');

    await user.click(screen.getByRole('button', { name: /保存/ }));

    expect((await screen.findAllByText('请填写')).length).toBe(2);
    expect(screen.getByText('太小')).toBeDefined();
    expect(screen.getByLabelText('姓名').getAttribute('aria-invalid')).toBe('true');
    expect(send).not.toHaveBeenCalled();
  });

  it('says at its field what the service refused, and keeps what was typed', async () => {
    const { user } = show(() => Promise.reject(new Problem(422, 'request.invalid', { errors: [{ field: 'name', code: 'pattern' }] })));
    await user.type(screen.getByLabelText('姓名'), '周倩');
    await user.selectOptions(screen.getByLabelText('岗位'), 'DS');

    await user.click(screen.getByRole('button', { name: /保存/ }));

    expect(await screen.findByText('格式不正确')).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('周倩');
    expect(readDraft('colleague')).toMatchObject({ name: '周倩', post: 'DS' });
  });

  it('says what somebody else did, and keeps mine', async () => {
    const { user } = show(() => Promise.reject(new Problem(412, 'version.stale')));
    await user.type(screen.getByLabelText('姓名'), '周倩');
    await user.selectOptions(screen.getByLabelText('岗位'), 'DS');

    await user.click(screen.getByRole('button', { name: /保存/ }));

    expect(await screen.findByText(/王芳刚改过/)).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('周倩');
  });
});
