import { ApartmentOutlined, DownOutlined, MenuOutlined, SearchOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import { useScope } from '../../ui/scope';
import { KeyCaps } from '../../ui/key-hints';
import { AccountMenu } from './account-menu';
import { Bell } from './bell';
import { LanguageSwitch } from './language-switch';
import { ScopeDialog } from './scope-dialog';
import css from './shell.module.css';

const ALL = '';
/** As many as one overlooks without searching. */
const FEW = 12;

export function TopBar({ lead, search, help }: { lead: () => void; search: () => void; help: () => void }) {
  const { t } = useTranslation();
  return (
    <header className={css.topBar}>
      <button type="button" className={`${css.iconButton} ${css.leadOpen}`} aria-label={t('shell.nav.open')} onClick={lead}>
        <MenuOutlined />
      </button>
      <ScopeChoice />
      <button type="button" className={css.searchOpen} onClick={search}>
        <SearchOutlined />
        <span className="cut">{t('shell.search.open')}</span>
        <KeyCaps press="mod+k" />
      </button>
      <div className="spread">
        <Bell />
        <LanguageSwitch />
        <AccountMenu help={help} />
      </div>
    </header>
  );
}

/** Chosen once, kept everywhere. */
function ScopeChoice() {
  const { t } = useTranslation();
  const { community, choose } = useScope();
  const { communities } = useCommunities();
  const [isLooking, look] = useState(false);
  if (communities.length === 0) {
    return null;
  }
  if (communities.length > FEW) {
    const chosen = communities.find(({ id }) => id === community)?.name ?? t('shell.scope.all');
    return (
      <span className={css.scopeChoice}>
        <ApartmentOutlined />
        <button type="button" aria-haspopup="dialog" aria-label={`${t('shell.scope.label')} ${chosen}`} onClick={() => look(true)}>
          <span className="cut">{chosen}</span>
        </button>
        <DownOutlined />
        {isLooking && <ScopeDialog communities={communities} community={community} choose={choose} close={() => look(false)} />}
      </span>
    );
  }
  return (
    <span className={css.scopeChoice}>
      <ApartmentOutlined />
      <select
        aria-label={t('shell.scope.label')}
        value={communities.some((one) => one.id === community) ? community : ALL}
        onChange={(event) => choose(event.target.value === ALL ? undefined : event.target.value)}
      >
        <option value={ALL}>{`${t('shell.scope.all')} ${t('shell.scope.count', { n: communities.length })}`}</option>
        {communities.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <DownOutlined />
    </span>
  );
}
