import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { startTransition, useEffect, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { someone } from '../testing/fixtures';
import { renderScreen } from '../testing/render-screen';
import { useAddress } from './address';
import { FilterField } from './filter-field';
import { rememberScope, useScope } from './scope';

describe('the address', () => {
  it('takes two changes of one moment', async () => {
    function Two() {
      const { change } = useAddress();
      useEffect(() => {
        change({ call: undefined }, { replace: true });
        change({ community: 'cuihu' }, { replace: true });
      }, [change]);
      return null;
    }
    const { router } = renderScreen(<Two />, { as: someone([]), at: '/?call=1234' });

    await waitFor(() => expect(router.state.location.search).toBe('?community=cuihu'));
  });

  it('forgets the page and the order of one community in another', async () => {
    function Choose() {
      const { choose } = useScope();
      return <button onClick={() => choose('other')}>choose</button>;
    }
    const { router, user } = renderScreen(<Choose />, { as: someone([]), at: '/?community=cuihu&after=x&order=y&tab=late' });

    await user.click(screen.getByRole('button'));

    expect(router.state.location.search).toBe('?community=other&tab=late');
    rememberScope(undefined);
  });
});

/** An address that follows late, as the router's does. */
function Slow({ asked }: { asked: string[] }) {
  const [value, setValue] = useState('');
  const change = (text: string) => {
    asked.push(text);
    setTimeout(() => startTransition(() => setValue(text)), 30);
  };
  return (
    <>
      <FilterField label="filter" value={value} change={change} />
      <button onClick={() => setValue('')}>clear</button>
      <output>{value}</output>
    </>
  );
}

describe('a text in the address', () => {
  it('loses no letter, however late the address follows', async () => {
    const asked: string[] = [];
    render(<Slow asked={asked} />);
    const field = screen.getByRole<HTMLInputElement>('textbox');

    await userEvent.setup({ delay: 10 }).type(field, 'GD261126-43653');

    expect(field.value).toBe('GD261126-43653');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('GD261126-43653'));
    expect(field.value).toBe('GD261126-43653');
  });

  it('is composed by an input method, and told when it is whole', async () => {
    const asked: string[] = [];
    render(<Slow asked={asked} />);
    const field = screen.getByRole<HTMLInputElement>('textbox');

    fireEvent.compositionStart(field);
    for (const text of ['z', 'zh', 'zhang', 'zhangwei']) fireEvent.change(field, { target: { value: text } });
    expect(field.value).toBe('zhangwei');
    fireEvent.change(field, { target: { value: '张伟' } });
    fireEvent.compositionEnd(field, { target: { value: '张伟' } });

    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('张伟'));
    expect([field.value, asked]).toEqual(['张伟', ['张伟']]);
  });

  it('follows an address that changes by other hands', async () => {
    render(<Slow asked={[]} />);
    const field = screen.getByRole<HTMLInputElement>('textbox');
    await userEvent.type(field, '张伟');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('张伟'));

    act(() => screen.getByRole('button', { name: 'clear' }).click());

    expect(field.value).toBe('');
  });
});
