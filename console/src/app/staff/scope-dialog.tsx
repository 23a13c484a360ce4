import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Community } from '../../api/types';
import { useClosedBeside } from '../../ui/closed-beside';
import css from './shell.module.css';

const SHOWN = 50;

/** Many communities, narrowed by name, code or region as one types; Enter takes the first. */
export function ScopeDialog({
  communities,
  community,
  choose,
  close,
}: {
  communities: readonly Community[];
  community: string | undefined;
  choose: (community: string | undefined) => void;
  close: () => void;
}) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  useClosedBeside(dialog, close);
  const said = text.trim().toLowerCase();
  const found = communities.filter(({ name, code, region }) => [name, code, region].some((one) => one.toLowerCase().includes(said)));
  const take = (chosen: string | undefined) => {
    close();
    choose(chosen);
  };
  return (
    <dialog ref={dialog} className={css.finder} aria-label={t('shell.scope.label')} onClose={close}>
      <form
        className={css.finderField}
        onSubmit={(event) => {
          event.preventDefault();
          if (said !== '' && found[0]) take(found[0].id);
        }}
      >
        <SearchOutlined />
        <input
          autoFocus
          type="text"
          autoComplete="off"
          aria-label={t('shell.scope.find')}
          placeholder={t('shell.scope.find')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      <ul className={`${css.finderList} ${css.scopeList}`} aria-label={t('shell.scope.label')}>
        {said === '' && (
          <li>
            <button type="button" aria-current={community === undefined || undefined} onClick={() => take(undefined)}>
              {`${t('shell.scope.all')} ${t('shell.scope.count', { n: communities.length })}`}
            </button>
          </li>
        )}
        {found.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <button type="button" aria-current={one.id === community || undefined} onClick={() => take(one.id)}>
              {one.name} <span className="meta">{one.region}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={`${css.finderFoot} meta`} role="status">
        {found.length === 0
          ? t('shell.search.none', { text })
          : found.length > SHOWN
            ? t('shell.scope.more', { n: found.length - SHOWN })
            : t('shell.scope.found', { n: found.length })}
      </div>
    </dialog>
  );
}
