import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import css from './key-hints.module.css';
import { useKnownKeys } from './keys';

const apple = /Mac|iP(hone|ad)/.test(navigator.platform);

/** Keys drawn as keys: `mod+Enter` is Ctrl + Enter, on Apple's keyboards ⌘ Enter. */
export function KeyCaps({ press }: { press: string }) {
  const caps = press.split('+').map((cap) => (cap === 'mod' ? (apple ? '⌘' : 'Ctrl') : cap === 'alt' ? (apple ? '⌥' : 'Alt') : capOf(cap)));
  return (
    <>
      {caps.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </>
  );
}

export function KeyHints({ keys }: { keys: { presses: string[]; label: string }[] }) {
  const { t } = useTranslation();
  return (
    <div className="hints" aria-hidden="true">
      {keys.map(({ presses, label }) => (
        <span key={label}>
          {presses.map((press) => (
            <Fragment key={press}>
              <KeyCaps press={press} />
            </Fragment>
          ))}
          {label}
        </span>
      ))}
      <span className="spread">
        <kbd>?</kbd>
        {t('common.keysAll')}
      </span>
    </div>
  );
}

export function KeyHelpList() {
  const keys = useKnownKeys();
  return (
    <dl className={css.keyHelp}>
      {keys.map((key) => (
        <div key={key.press + key.label}>
          <dt>
            <KeyCaps press={key.press} />
          </dt>
          <dd>{key.label}</dd>
        </div>
      ))}
    </dl>
  );
}

function capOf(cap: string): string {
  const drawn: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };
  return drawn[cap] ?? (cap.length === 1 ? cap.toUpperCase() : cap);
}
