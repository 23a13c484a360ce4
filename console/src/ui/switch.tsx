import css from './switch.module.css';

/** On or off at once, as the browser's own checkbox: thumbs, keys and screen readers know it. */
export function Switch({ name, on, turn, busy = false }: { name: string; on: boolean; turn: (on: boolean) => void; busy?: boolean }) {
  return (
    <input
      type="checkbox"
      role="switch"
      className={css.switch}
      aria-label={name}
      checked={on}
      aria-checked={on}
      disabled={busy}
      onChange={(event) => turn(event.target.checked)}
    />
  );
}
