import { useId } from 'react';
import { Icon } from '../icons';

const STARS = [1, 2, 3, 4, 5] as const;

/** Stars as the browser's own choice of one: thumbs, keys and screen readers know it. */
export function PhoneStars({ name, stars, choose }: { name: string; stars: number; choose: (stars: number) => void }) {
  const group = useId();
  return (
    <fieldset className="phone-stars">
      <legend className="phone-legend">{name}</legend>
      {STARS.map((value) => (
        <label key={value} data-lit={value <= stars}>
          <input className="sr" type="radio" name={group} value={value} checked={value === stars} onChange={() => choose(value)} />
          <Icon name="star" filled />
          <span className="sr">{value}</span>
        </label>
      ))}
    </fieldset>
  );
}
