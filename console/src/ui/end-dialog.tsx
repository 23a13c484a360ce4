import { useState } from 'react';
import type { Problem } from '../api/problem';
import { Dialog } from './dialog';
import { Refused } from './states';

/** From which day on something no longer holds; a refusal keeps the day. */
export function EndDialog({
  title,
  label,
  from,
  given,
  close,
}: {
  title: string;
  label: string;
  /** Since when it holds: it does not end before. */
  from: string;
  given: { mutate: (body: { to: string }) => void; isPending: boolean; error: Problem | null };
  close: () => void;
}) {
  const [to, choose] = useState('');
  return (
    <Dialog title={title} close={close}>
      <form
        className="stack card-body"
        onSubmit={(event) => {
          event.preventDefault();
          if (to && !given.isPending) given.mutate({ to });
        }}
      >
        <label className="field">
          <span className="name">{label}</span>
          <input
            className="control"
            type="date"
            min={from}
            autoFocus
            data-first
            value={to}
            onChange={(event) => choose(event.target.value)}
          />
        </label>
        <Refused problem={given.error} />
        <button type="submit" className="plain-button solid" disabled={!to || given.isPending}>
          {title}
        </button>
      </form>
    </Dialog>
  );
}
