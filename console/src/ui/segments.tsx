import { useId } from 'react';
import './segments.css';

/** One of a few ways to look at the same, as the browser's own radio buttons: arrows go between them. */
export function Segments<Value extends string>({
  label,
  options,
  value,
  choose,
}: {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  choose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <div className="segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => choose(option.value)} />
          {option.label}
        </label>
      ))}
    </div>
  );
}
