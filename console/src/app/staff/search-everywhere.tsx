import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFound, type Found } from './found';

/** Finds people, units and orders by whatever the caller says. */
export function SearchEverywhere({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const navigate = useNavigate();
  const { groups, all, isSearching } = useFound(text);
  const at = Math.min(chosen, Math.max(0, all.length - 1));

  useEffect(() => dialog.current?.showModal(), []);

  const open = (found: Found | undefined) => {
    if (found) {
      close();
      void navigate(found.to);
    }
  };

  return (
    <dialog ref={dialog} className="finder" aria-label={t('shell.search.label')} onClose={close} onClick={(event) => event.target === dialog.current && close()}>
      <div className="finder-field">
        <SearchOutlined />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-expanded={all.length > 0}
          aria-controls="found"
          aria-activedescendant={all[at] ? `found-${at}` : undefined}
          aria-label={t('shell.search.label')}
          placeholder={t('shell.search.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, all.length - 1));
            else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
            else if (event.key === 'Enter') open(all[at]);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div id="found" role="listbox" aria-label={t('shell.search.label')} className="finder-list">
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <h3 aria-hidden="true">{group.name}</h3>
            {group.failed && <p className="meta" style={{ padding: '0 16px' }}>{t('shell.search.failed', { what: group.name })}</p>}
            {group.found.map((found) => {
              const index = all.indexOf(found);
              return (
                <div key={found.key} id={`found-${index}`} role="option" aria-selected={index === at} onMouseEnter={() => setChosen(index)} onClick={() => open(found)}>
                  {found.show}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <div className="finder-foot meta">
        {text.trim() === '' ? t('shell.search.hint') : all.length <= 1 && !isSearching ? t('shell.search.none', { text }) : t('shell.search.keys')}
      </div>
    </dialog>
  );
}
