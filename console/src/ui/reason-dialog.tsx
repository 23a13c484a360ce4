import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { Dialog } from './dialog';
import { Refused } from './states';

const LONGEST = 200;

/** A step that is not taken without saying why; a refusal keeps what was written. */
export function ReasonDialog({
  title,
  hint,
  label,
  given,
  close,
}: {
  title: string;
  hint?: string;
  /** What is asked for, where it is not a reason. */
  label?: string;
  given: { mutate: (body: { reason: string }) => void; isPending: boolean; error: Problem | null };
  close: () => void;
}) {
  const { t } = useTranslation();
  const [reason, write] = useState('');
  return (
    <Dialog title={title} close={close}>
      <form
        className="stack card-body"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() && !given.isPending) given.mutate({ reason: reason.trim() });
        }}
      >
        {hint && <p>{hint}</p>}
        <label className="field">
          <span className="name">{label ?? t('common.reason')}</span>
          <textarea className="control" rows={3} maxLength={LONGEST} value={reason} onChange={(event) => write(event.target.value)} />
        </label>
        <Refused problem={given.error} />
        <button type="submit" className="plain-button solid" disabled={!reason.trim() || given.isPending}>
          {title}
        </button>
      </form>
    </Dialog>
  );
}
