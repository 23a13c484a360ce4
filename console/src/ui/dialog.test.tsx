import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useForm, FormProvider } from 'react-hook-form';
import { describe, expect, it, vi } from 'vitest';
import { Dialog } from './dialog';
import { TextField } from './entry-form';

describe('a dialog', () => {
  it('begins at the field that asks for it, though another stands before it', () => {
    show(
      <>
        <TextField of="number" label="工单号" />
        <TextField of="quantity" label="数量" autoFocus />
      </>,
    );

    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '数量' }));
  });

  it('begins at the first field that can be written in, where none asks', () => {
    show(
      <>
        <input type="hidden" />
        <input aria-label="小区" disabled />
        <select aria-label="物料" />
        <input aria-label="数量" />
      </>,
    );

    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: '物料' }));
  });
});

function show(fields: ReactNode) {
  render(<Shown>{fields}</Shown>);
}

function Shown({ children }: { children: ReactNode }) {
  return (
    <Dialog title="发料" close={vi.fn()}>
      <FormProvider {...useForm()}>{children}</FormProvider>
    </Dialog>
  );
}
