import type { ReactNode } from 'react';
import { number } from '../i18n/money';
import './page.css';
import { useScreenTitle } from './screen-title';

/** The frame of a screen: its title, what stands beside it, and the rest. */
export function Page({
  title,
  aside,
  tabs,
  waiting,
  children,
  className,
}: {
  title: string;
  aside?: ReactNode;
  tabs?: ReactNode;
  /** How many wait here; shown in the title of the browser's tab. */
  waiting?: number;
  children: ReactNode;
  className?: string;
}) {
  useScreenTitle(title, waiting);
  return (
    <div className={`page ${className ?? ''}`}>
      <header className="page-head">
        <h1>{title}</h1>
        {tabs}
        {aside && <div className="spread">{aside}</div>}
      </header>
      {children}
    </div>
  );
}

export function Card({
  title,
  count,
  aside,
  children,
  className,
}: {
  title?: ReactNode;
  /** Or its words, where no more is known than that there are at least so many. */
  count?: number | string;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={`card ${className ?? ''}`}>
      {title !== undefined && (
        <header className="card-head">
          <h2>{title}</h2>
          {count !== undefined && <span className="pill">{typeof count === 'number' ? number(count) : count}</span>}
          {aside && <div className="spread meta">{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

export interface Tab<Name extends string> {
  name: Name;
  label: ReactNode;
  count?: number | string;
}

export function TabRow<Name extends string>({
  label,
  tabs,
  shown,
  show,
}: {
  label: string;
  tabs: Tab<Name>[];
  shown: Name;
  show: (name: Name) => void;
}) {
  return (
    <div className="tab-row" role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button key={tab.name} type="button" role="tab" aria-selected={tab.name === shown} onClick={() => show(tab.name)}>
          {tab.label}
          {tab.count !== undefined && <span className="pill">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
