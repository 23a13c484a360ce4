import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { short } from '../count';
import { useScreenTitle } from '../screen-title';
import './phone.css';
import { useLargeReading } from './reading';
import { Icon } from '../icons';

/** The whole of a phone's page; large where its reader asked for it. */
export function PhoneRoot({ children }: { children: ReactNode }) {
  const [large] = useLargeReading();
  return <div className={large ? 'phone large' : 'phone'}>{children}</div>;
}

/** A page that was opened from another: its name in the bar, and the way back. */
export function PhonePage({
  title,
  back,
  side,
  foot,
  note,
  children,
}: {
  title: string;
  back: string;
  side?: ReactNode;
  foot?: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  useScreenTitle(title);
  return (
    <>
      <header className="phone-bar">
        <Link className="back" to={back} aria-label={t('phone.back')}>
          <Icon name="back" />
        </Link>
        <h1>{title}</h1>
        <span className="side">{side}</span>
      </header>
      {note}
      <main className="phone-main">{children}</main>
      {foot && <footer className="phone-foot">{foot}</footer>}
    </>
  );
}

export interface PhoneTab {
  to: string;
  name: string;
  icon: ReactNode;
  count?: number;
}

export function PhoneTabs({ tabs }: { tabs: PhoneTab[] }) {
  const { t } = useTranslation();
  return (
    <nav className="phone-tabs" aria-label={t('phone.tabs')}>
      {tabs.map(({ to, name, icon, count }) => (
        <NavLink key={to} to={to} end>
          {icon}
          {name}
          {count ? (
            <span className="phone-count">
              {short(count)}
              <span className="sr"> {t('phone.waiting')}</span>
            </span>
          ) : null}
        </NavLink>
      ))}
    </nav>
  );
}
