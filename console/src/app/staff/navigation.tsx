import {
  AppstoreOutlined,
  AuditOutlined,
  CustomerServiceOutlined,
  FileTextOutlined,
  HomeOutlined,
  ImportOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  PayCircleOutlined,
  SendOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMay } from '../../api/me';
import { paths } from '../paths';
import { useWaiting } from './waiting';

/** Follows the day, not the modules; shows only what one may do. */
export function Navigation({ collapsed, turn }: { collapsed: boolean; turn: () => void }) {
  const { t } = useTranslation();
  const groups = useGroups();
  const turnLabel = collapsed ? t('shell.nav.expand') : t('shell.nav.collapse');
  return (
    <div className="side">
      <NavLink className="brand" to={paths.home}>
        <img src="/favicon.svg" alt="" />
        <span className="word">
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
                  <NavLink to={to} end={to === paths.home} title={collapsed ? label : undefined} aria-label={collapsed ? label : undefined}>
                    {icon}
                    <span className="word">{label}</span>
                    {count !== undefined && count > 0 && <span className="count word">{count}</span>}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className="side-foot">
        <button type="button" onClick={turn} aria-label={turnLabel}>
          {collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          <span className="word">{turnLabel}</span>
        </button>
      </div>
    </div>
  );
}

interface Item {
  to: string;
  label: string;
  icon: ReactNode;
  may: boolean;
  count?: number;
}

function useGroups(): { name?: string; items: Item[] }[] {
  const { t } = useTranslation();
  const may = useMay();
  const waiting = useWaiting();
  const groups: { name?: string; items: Item[] }[] = [
    { items: [{ to: paths.home, label: t('shell.nav.home'), icon: <AppstoreOutlined />, may: true }] },
    {
      name: t('shell.nav.intake'),
      items: [{ to: paths.desk, label: t('shell.nav.desk'), icon: <CustomerServiceOutlined />, may: may('request:create') && may('owner:read') }],
    },
    {
      name: t('shell.nav.fulfilment'),
      items: [
        { to: paths.dispatch, label: t('shell.nav.dispatch'), icon: <SendOutlined />, may: may('workorder:dispatch'), count: waiting.toDispatch },
        { to: paths.orders, label: t('shell.nav.orders'), icon: <FileTextOutlined />, may: may('workorder:read'), count: waiting.open },
      ],
    },
    {
      name: t('shell.nav.community'),
      items: [{ to: paths.owners, label: t('shell.nav.owners'), icon: <HomeOutlined />, may: may('owner:read') }],
    },
    {
      name: t('shell.nav.charging'),
      items: [{ to: paths.bills, label: t('shell.nav.bills'), icon: <PayCircleOutlined />, may: may('payment:record') }],
    },
    {
      name: t('shell.nav.management'),
      items: [
        { to: paths.imports, label: t('shell.nav.imports'), icon: <ImportOutlined />, may: may('owner:import') },
        { to: paths.trail, label: t('shell.nav.trail'), icon: <AuditOutlined />, may: may('audit:read') },
      ],
    },
  ];
  return groups.map((group) => ({ ...group, items: group.items.filter((item) => item.may) })).filter((group) => group.items.length > 0);
}
