import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useClosedBeside } from '../../ui/closed-beside';
import { useFinder } from '../../ui/finder';
import { CALL, useFound, type Found } from './found';
import css from './shell.module.css';

/** Finds people, units and orders by whatever the caller says. */
export function SearchEverywhere({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const navigate = useNavigate();

  useEffect(() => dialog.current?.showModal(), []);
  useClosedBeside(dialog, close);

  const open = (found: Found) => {
    close();
    void navigate(found.to);
  };
  const finder = useFinder({ typed: text, useHits: useFound, choose: open });
  const { hits: all, place: at } = finder;
  const { groups } = useFound(finder.text);

  return (
    <dialog ref={dialog} className={css.finder} aria-label={t('shell.search.label')} onClose={close}>
      <div className={css.finderField}>
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
          onChange={(event) => setText(event.target.value)}
          onKeyDown={finder.onKeyDown}
        />
      </div>
      <div id="found" role="listbox" aria-label={t('shell.search.label')} className={css.finderList}>
        {(text.trim() === '' ? [] : groups).map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <h3 aria-hidden="true">{group.name}</h3>
            {group.failed && (
              <p className="meta" style={{ padding: '0 16px' }}>
                {t('shell.search.failed', { what: group.name })}
              </p>
            )}
            {group.found.map((found) => {
              const index = all.findIndex(({ key }) => key === found.key);
              return (
                // The field above keeps the focus and answers the keys; this is for a mouse.
                // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                <div
                  key={found.key}
                  id={`found-${index}`}
                  role="option"
                  aria-selected={index === at}
                  onMouseEnter={() => finder.point(index)}
                  onClick={() => open(found)}
                >
                  {found.show}
                </div>
              );
            })}
            {group.more && (
              <p className="meta" style={{ padding: '0 16px' }}>
                {t('shell.search.more')}
              </p>
            )}
          </div>
        ))}
      </div>
      <div className={`${css.finderFoot} meta`}>
        {text.trim() === ''
          ? t('shell.search.hint')
          : finder.isCurrent && !all.some(({ key }) => key !== CALL)
            ? t('shell.search.none', { text })
            : t('shell.search.keys')}
      </div>
    </dialog>
  );
}
