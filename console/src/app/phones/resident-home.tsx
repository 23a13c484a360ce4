import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../api/me';
import type { Order } from '../../api/types';
import { OwedCard } from '../../features/bills/phone-bills';
import { NewestMessages, useUnread } from '../../features/deliveries/phone-inbox';
import { NewNotices } from '../../features/notices/phone-board';
import { OpenSurveys } from '../../features/questionnaires/open-surveys';
import { RepairCard } from '../../features/orders/phone-resident/repair-card';
import { RepairRows } from '../../features/orders/phone-resident/repair-rows';
import { isOpen, useMyRepairs } from '../../features/orders/phone-resident/use-my-repairs';
import { hourHere } from '../../i18n/zone';
import { short } from '../../ui/count';
import { Icon } from '../../ui/icons';
import { useScreenTitle } from '../../ui/screen-title';
import { Loaded, OfflineNote } from '../../ui/states';
import { phonePaths } from '../phone-paths';

const ROWS = 3;

/** Where is my repair, what do I owe, what is new. */
export default function ResidentHome() {
  const { t } = useTranslation();
  const me = useMe();
  const unread = useUnread();
  const repairs = useMyRepairs();
  useScreenTitle(t('resident.tab.home'), unread);
  const unit = me.units.find(({ to }) => !to);
  const home = me.homes.find(({ id }) => id === unit?.communityId)?.name;
  return (
    <>
      <OfflineNote />
      <header className="phone-crown">
        <div className="phone-line">
          <div>
            <h1>{[home, unit?.label].filter(Boolean).join(' ')}</h1>
            <span className="meta">{t(`resident.hello.${partOfDay(hourHere())}`, { name: me.name })}</span>
          </div>
          <span className="spread">
            <Link className="phone-bell" to={phonePaths.residentMessages} aria-label={t('resident.unread', { n: short(unread) })}>
              <Icon name="bell" />
              {unread > 0 && (
                <span className="phone-count" aria-hidden="true">
                  {short(unread)}
                </span>
              )}
            </Link>
          </span>
        </div>
      </header>
      <main className="phone-main">
        <Loaded query={repairs} lines={5}>
          {(page) => {
            const open = inOrder(page.items.filter(isOpen));
            return open.length > 0 ? (
              <>
                {open.slice(0, 1).map((order) => (
                  <RepairCard key={order.id} order={order} />
                ))}
                {open.length > 1 && <RepairRows orders={open.slice(1, 1 + ROWS)} />}
                {open.length > 1 + ROWS && (
                  <Link to={phonePaths.residentOrders} className="ul">
                    {t('common.all')}
                  </Link>
                )}
              </>
            ) : (
              <section className="phone-card">
                <h2>{t('resident.allDone')}</h2>
                <p className="meta">{t('resident.allDoneHint')}</p>
              </section>
            );
          }}
        </Loaded>
        <nav className="phone-card phone-actions" aria-label={t('resident.actions')}>
          <Action to={phonePaths.residentReport} name={t('resident.report.title')} icon={<Icon name="pencil" />} first />
          <Action to={phonePaths.residentOrders} name={t('resident.repairs')} icon={<Icon name="list" />} />
          <Action to={phonePaths.residentBills} name={t('resident.bills')} icon={<Icon name="receipt" />} />
          <Action to={phonePaths.residentNotices} name={t('resident.notices.title')} icon={<Icon name="letter" />} />
          <Action to={phonePaths.residentVoices} name={t('resident.voices')} icon={<Icon name="hand" />} />
          <Action to={phonePaths.residentBoard} name={t('resident.board')} icon={<Icon name="pin" />} />
          <Action to={phonePaths.residentChat} name={t('resident.chat.title')} icon={<Icon name="chat" />} />
        </nav>
        <OwedCard to={phonePaths.residentBills} />
        <NewNotices />
        <OpenSurveys />
        <section>
          <div className="phone-title">
            <h2>{t('resident.news')}</h2>
            <Link to={phonePaths.residentMessages} className="ul">
              {t('common.all')}
            </Link>
          </div>
          <NewestMessages />
        </section>
      </main>
    </>
  );
}

/** What is on its way stands first, then what waits for a word from its owner, then the rest. */
function inOrder(open: Order[]): Order[] {
  const [first, ...underway] = open.filter(({ status }) => status !== 'COMPLETED');
  return [...(first ? [first] : []), ...open.filter(({ status }) => status === 'COMPLETED'), ...underway];
}

function Action({ to, name, icon, first }: { to: string; name: string; icon: ReactNode; first?: boolean }) {
  return (
    <Link to={to} className={first ? 'first' : undefined}>
      <span aria-hidden="true">{icon}</span>
      <span>{name}</span>
    </Link>
  );
}

function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}
