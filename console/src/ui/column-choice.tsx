import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recall, remember } from '../api/memory';
import { Icon } from './icons';

interface Choosable {
  name: string;
  head: string;
  isFixed?: boolean;
}

/** Which columns this person wants, remembered on this machine. */
export function useColumnChoice(table: string, columns: readonly Choosable[]) {
  const key = `linli.columns.${table}`;
  const [hidden, setHidden] = useState<readonly string[]>(() => remembered(key));
  return {
    visibility: Object.fromEntries(columns.map(({ name, isFixed }) => [name, isFixed || !hidden.includes(name)])),
    turn: (name: string) => {
      const next = hidden.includes(name) ? hidden.filter((one) => one !== name) : [...hidden, name];
      remember(key, JSON.stringify(next));
      setHidden(next);
    },
  };
}

export function ColumnChoice({
  columns,
  visibility,
  turn,
}: {
  columns: readonly Choosable[];
  visibility: Record<string, boolean>;
  turn: (name: string) => void;
}) {
  const { t } = useTranslation();
  const choosable = columns.filter(({ isFixed }) => !isFixed);
  return choosable.length === 0 ? null : (
    // Esc comes up from the boxes in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details
      className="column-choice"
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.open = false;
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
      }}
    >
      <summary className="plain-button">
        <Icon name="board" /> {t('common.table.columns')}
      </summary>
      <div role="group" aria-label={t('common.table.columns')}>
        {choosable.map(({ name, head }) => (
          <label key={name}>
            <input type="checkbox" checked={visibility[name] ?? true} onChange={() => turn(name)} /> {head}
          </label>
        ))}
      </div>
    </details>
  );
}

function remembered(key: string): string[] {
  try {
    const told: unknown = JSON.parse(recall(key) ?? '[]');
    return Array.isArray(told) ? told.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
