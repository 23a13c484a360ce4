import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { number } from '../../i18n/money';
import { Icon } from '../../ui/icons';
import { useScreensOnOffer, type OpenScreen } from '../../ui/open-screens';
import { paths } from '../paths';
import type { Group } from '../screen';
import css from './shell.module.css';

/** What the groups are called, in the order of the day. */
const GROUPS: Readonly<Record<Exclude<Group, 'tabs'>, ParseKeys | undefined>> = {
  day: undefined,
  intake: 'shell.nav.intake',
  fulfilment: 'shell.nav.fulfilment',
  community: 'shell.nav.community',
  charging: 'shell.nav.charging',
  management: 'shell.nav.management',
  operation: 'shell.nav.operation',
};

/** Follows the day, not the modules; shows only what one may do. */
export function Navigation({ collapsed, turn }: { collapsed: boolean; turn: () => void }) {
  const { t } = useTranslation();
  const groups = useGroups();
  const turnLabel = collapsed ? t('shell.nav.expand') : t('shell.nav.collapse');
  return (
    <div className={css.side}>
      <NavLink className={css.brand} to={paths.home}>
        <img src="/favicon.svg" alt="" />
        <span className={css.word}>
          {t('common.product')} <small>{t('common.productLatin')}</small>
        </span>
      </NavLink>
      <nav aria-label={t('shell.nav.label')}>
        {groups.map(({ name, items }) => (
          <section key={name ?? ''}>
            {name && <h2>{name}</h2>}
            <ul>
              {items.map(({ to, label, icon, count }) => (
                <li key={to}>
                  <NavLink
                    to={to}
                    end={isAbove(to, groups)}
                    title={collapsed ? label : undefined}
                    aria-label={collapsed ? label : undefined}
                  >
                    {icon && <Icon name={icon} />}
                    <span className={css.word}>{label}</span>
                    {count !== undefined && count > 0 && <span className={`${css.count} ${css.word}`}>{number(count)}</span>}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className={css.sideFoot}>
        <button type="button" onClick={turn} aria-label={turnLabel}>
          {collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          <span className={css.word}>{turnLabel}</span>
        </button>
      </div>
    </div>
  );
}

/** Whether another screen of the navigation lies within it: it is not the one that is shown then. */
function isAbove(to: string, groups: ReturnType<typeof useGroups>): boolean {
  return groups.some(({ items }) => items.some((other) => other.to !== to && other.to.startsWith(to === paths.home ? to : `${to}/`)));
}

function useGroups(): { name?: string; items: OpenScreen[] }[] {
  const { t } = useTranslation();
  const offered = useScreensOnOffer();
  return Object.entries(GROUPS)
    .map(([group, words]) => ({ name: words && String(t(words)), items: offered.filter((screen) => screen.group === group) }))
    .filter(({ items }) => items.length > 0);
}
