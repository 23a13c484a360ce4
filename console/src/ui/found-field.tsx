import { useState, type ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { Field } from './field';
import css from './found-field.module.css';
import { useFinder, type Hits } from './finder';

interface Words {
  /** On the button that takes the choice back. */
  another: string;
  missing: string;
  placeholder: string;
  found: string;
  none: string;
}

/** Something that is known already, found as it is typed; chosen from what is found, by arrows and Enter. */
export function FoundField<Hit extends { id: string }>({
  of,
  label,
  at,
  optional,
  onChosen,
  useHits,
  show,
  words,
}: {
  of: string;
  label: string;
  /** What is chosen already, by another hand than this field's. */
  at?: Hit;
  optional?: boolean;
  onChosen?: (hit: Hit) => void;
  useHits: (text: string) => Hits<Hit>;
  show: (hit: Hit, isChosen: boolean) => ReactNode;
  words: Words;
}) {
  const {
    field: { value, onChange, ref },
    fieldState,
  } = useController({ name: of });
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Hit>();
  // What takes the place of what had the focus takes it too: else the keys would be at the start of the page.
  const [hasMoved, setMoved] = useState(false);
  const chosen = [found, at].find((hit) => hit !== undefined && hit.id === value);
  const choose = (hit: Hit) => {
    setFound(hit);
    setMoved(true);
    onChange(hit.id);
    setTyped('');
    onChosen?.(hit);
  };
  const finder = useFinder<Hit>({ typed, useHits, choose });
  if (chosen) {
    return (
      <div className="field">
        <span className="name">{label}</span>
        <span>
          {show(chosen, true)}{' '}
          <button
            type="button"
            className="link-button"
            autoFocus={hasMoved}
            onClick={() => {
              setMoved(true);
              onChange('');
            }}
          >
            {words.another}
          </button>
        </span>
      </div>
    );
  }
  return (
    <Field name={label} of={of} optional={optional} wrong={fieldState.error && words.missing}>
      {(ids) => (
        <>
          <input
            {...ids}
            ref={ref}
            autoFocus={hasMoved}
            className="control"
            autoComplete="off"
            placeholder={words.placeholder}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (!(event.ctrlKey || event.metaKey)) finder.onKeyDown(event);
            }}
          />
          <ul className={css.foundHits} aria-label={words.found}>
            {finder.hits.map((hit, index) => (
              <li key={hit.id}>
                <button type="button" className={index === finder.place ? css.at : undefined} onClick={() => choose(hit)}>
                  {show(hit, false)}
                </button>
              </li>
            ))}
          </ul>
          {finder.isCurrent && typed.trim() !== '' && finder.hits.length === 0 && <span className="meta">{words.none}</span>}
        </>
      )}
    </Field>
  );
}
