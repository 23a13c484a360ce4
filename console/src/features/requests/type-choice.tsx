import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf, useDictionary } from '../../api/dictionaries';
import { isComposing, useKeys } from '../../ui/keys';
import css from './desk.module.css';

const CHIPS = 8;

/** By number, by click or by typing: whichever the hand is nearest to. */
export function TypeChoice({ type, choose }: { type?: string; choose: (type: string) => void }) {
  const { t } = useTranslation();
  const { entries, isPending } = useDictionary('request-type');
  const chips = entries.slice(0, CHIPS);
  const [typed, setTyped] = useState<string>();
  const pick = (code: string) => {
    setTyped(undefined);
    choose(code);
    document.getElementById('request-place')?.focus();
  };
  useKeys(
    chips.map((entry, index) => ({
      press: `alt+${index + 1}`,
      label: t('requests.keys.typeOf', { type: labelOf(entry) ?? '' }),
      run: () => pick(entry.code),
    })),
  );
  return (
    <>
      <input
        id="request-type"
        className="control"
        list="request-types"
        autoComplete="off"
        aria-label={t('requests.type')}
        aria-busy={isPending}
        placeholder={t('requests.typePlaceholder')}
        value={typed ?? labelOf(entries.find(({ code }) => code === type)) ?? ''}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(undefined)}
        onChange={(event) => {
          const whole = entries.find((entry) => labelOf(entry) === event.target.value);
          if (whole) pick(whole.code);
          else setTyped(event.target.value);
        }}
        onKeyDown={(event) => {
          // Part of a name is enough.
          const said = typed?.trim().toLowerCase();
          const meant = said ? entries.find((entry) => labelOf(entry)?.toLowerCase().includes(said)) : undefined;
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !isComposing(event.nativeEvent)) {
            event.preventDefault();
            if (meant) pick(meant.code);
          }
        }}
      />
      <datalist id="request-types">
        {entries.map((entry) => (
          <option key={entry.code} value={labelOf(entry)} />
        ))}
      </datalist>
      <div className={css.typeChips} role="group" aria-label={t('requests.type')}>
        {chips.map((entry, index) => (
          <button key={entry.code} type="button" tabIndex={-1} aria-pressed={entry.code === type} onClick={() => pick(entry.code)}>
            {labelOf(entry)} <small aria-hidden="true">{index + 1}</small>
          </button>
        ))}
      </div>
    </>
  );
}
