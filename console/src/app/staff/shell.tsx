import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { recall, remember } from '../../api/memory';
import { useAddress } from '../../ui/address';
import { useKeys } from '../../ui/keys';
import { useScreensOnOffer } from '../../ui/open-screens';
import { rememberedScope } from '../../ui/scope';
import { OfflineNote } from '../../ui/states';
import { Toasts } from '../../ui/toast';
import { KeyHelp } from './key-help';
import { Navigation } from './navigation';
import { NavigationDrawer } from './navigation-drawer';
import { SearchEverywhere } from './search-everywhere';
import css from './shell.module.css';
import { TopBar } from './top-bar';

const COLLAPSED = 'linli.nav.collapsed';

/** What stands around every screen of the staff console. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [collapsed, setCollapsed] = useState(() => recall(COLLAPSED) === 'yes');
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const [leading, setLeading] = useState(false);
  const navigate = useNavigate();
  const screens = useScreensOnOffer();
  useScopeInAddress();

  useKeys([
    { press: 'mod+k', label: t('shell.keys.search'), run: () => setSearching(true) },
    { press: '?', label: t('shell.keys.help'), run: () => setHelping(true) },
    ...screens.flatMap(({ key, label, to }) =>
      key ? [{ press: `alt+${key}`, label: t('shell.keys.goTo', { name: label }), run: () => void navigate(to) }] : [],
    ),
  ]);

  return (
    <div className={`${css.shell}${collapsed ? ` ${css.collapsed}` : ''}`}>
      <a className={css.skip} href="#main">
        {t('common.skip')}
      </a>
      <Navigation
        collapsed={collapsed}
        turn={() => {
          setCollapsed(!collapsed);
          remember(COLLAPSED, collapsed ? 'no' : 'yes');
        }}
      />
      <div className={css.shellRest}>
        <TopBar lead={() => setLeading(true)} search={() => setSearching(true)} help={() => setHelping(true)} />
        <OfflineNote />
        {/* It scrolls: a page without a control of its own is still scrolled by keys. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <main id="main" tabIndex={0}>
          {children}
        </main>
      </div>
      <Toasts />
      {leading && <NavigationDrawer close={() => setLeading(false)} />}
      {searching && <SearchEverywhere close={() => setSearching(false)} />}
      {helping && <KeyHelp close={() => setHelping(false)} />}
    </div>
  );
}

/** The address is the state: a link that is sent shows the same community. */
function useScopeInAddress() {
  const { params, change } = useAddress();
  useEffect(() => {
    const remembered = rememberedScope();
    if (!params.has('community') && remembered) {
      change({ community: remembered }, { replace: true });
    }
  }, [params, change]);
}
