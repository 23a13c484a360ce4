import type { InputHTMLAttributes } from 'react';
import { useTyped } from './address';

type Rest = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'value' | 'onChange'>;

/** A day that stands in the address. Half typed or half cleared it is none: the address waits until it is one again. */
export function AddressDay({ value, change, ...rest }: Rest & { value: string; change: (day: string | undefined) => void }) {
  const typed = useTyped(value, (day) => change(day || undefined));
  return (
    <input
      {...rest}
      type="date"
      className="control"
      value={typed.text}
      onChange={({ target }) => typed.type(target.value, isHalf(target))}
      // What was left half done is the day again that is shown by everything else.
      onBlur={({ target }) => isHalf(target) && typed.type(value, true)}
    />
  );
}

/** A year is typed digit by digit: the browser calls 0002 a year. */
const isHalf = ({ value, validity }: HTMLInputElement) => validity.badInput || (value !== '' && value < '1900');
