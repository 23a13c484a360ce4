import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons';

/** A form that slides over the page, within reach of the thumb; it keeps what was typed. */
export function PhoneSheet({
  title,
  send,
  sendName,
  sendable = true,
  close,
  children,
}: {
  title: string;
  send: () => void;
  sendName: string;
  sendable?: boolean;
  close: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    // Webviews without dialogs show it in place, at the end of the page.
    if (shown && typeof shown.showModal === 'function') shown.showModal();
    else shown?.setAttribute('open', '');
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sendable) send();
  };
  return (
    <dialog ref={dialog} className="phone-sheet" aria-labelledby={heading} onClose={close}>
      <form onSubmit={submit}>
        <header>
          <h2 id={heading}>{title}</h2>
          <button type="button" className="back phone-link" aria-label={t('common.close')} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div className="scroll">{children}</div>
        <footer>
          <button type="submit" className="phone-button solid big" disabled={!sendable}>
            {sendName}
          </button>
        </footer>
      </form>
    </dialog>
  );
}

/** One of a few: chips large enough for a thumb. */
export function PhoneChoice({
  name,
  options,
  chosen,
  choose,
}: {
  name: string;
  options: { value: string; label: string }[];
  chosen: string;
  choose: (value: string) => void;
}) {
  return (
    <div className="phone-chips" role="group" aria-label={name}>
      {options.map(({ value, label }) => (
        <button key={value} type="button" className="phone-chip" aria-pressed={value === chosen} onClick={() => choose(value)}>
          {label}
        </button>
      ))}
    </div>
  );
}
