import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FormProvider, useForm } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import { FoundField } from './found-field';

const HITS = { hits: [{ id: 'zhang', name: '张伟' }], isAnswered: true };
const useHits = () => HITS;
const WORDS = { another: '换一位', missing: '请选择', placeholder: '姓名', found: '找到的', none: '没有' };

describe('something that is found as it is typed', () => {
  it('leaves the keys where it stands, when it is chosen and when another is wanted', async () => {
    const user = userEvent.setup();
    render(<Form />);
    expect(document.activeElement).toBe(document.body);

    await user.type(screen.getByRole('textbox', { name: '业主' }), '张{Enter}');
    const another = await screen.findByRole('button', { name: '换一位' });
    expect(document.activeElement).toBe(another);
    await user.keyboard('{Enter}');

    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '业主' }));
  });
});

function Form() {
  return (
    <FormProvider {...useForm({ defaultValues: { ownerId: '' } })}>
      <FoundField of="ownerId" label="业主" useHits={useHits} show={({ name }) => name} words={WORDS} />
    </FormProvider>
  );
}
