import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { homeOf, useMaybeMe } from '../../api/me';
import { learnWords } from '../../i18n';
import { PhoneDoor } from '../../ui/phone/door';
import { PhoneRoot, PhoneTabs } from '../../ui/phone/frame';
import { Icon } from '../../ui/icons';
import { ProblemBoundary } from '../../ui/problem-boundary';
import { Skeleton } from '../../ui/states';
import { HOMES } from '../doors';
import { NobodyKnown } from '../nobody-known';
import { phonePaths } from '../phone-paths';
import { screenAt, type Table } from '../screen';

type Phone = 'resident' | 'technician';

const places = {
  technician: { home: phonePaths.technician, order: phonePaths.technicianOrder },
  resident: { home: phonePaths.resident, order: phonePaths.residentOrder },
};

/** Waits until it is known who holds the phone; whoever belongs elsewhere is shown there. */
export function PhoneApp({ of, screens, children }: { of: Phone; screens: Table; children?: ReactNode }) {
  const me = useMaybeMe();
  const { pathname } = useLocation();
  useAllParts(screens);
  if (!me.data) {
    return (
      <PhoneRoot>
        <main className="phone-main">
          {me.isError ? <NobodyKnown failure={me.error} retry={() => void me.refetch()} /> : <Skeleton lines={8} />}
        </main>
      </PhoneRoot>
    );
  }
  const fits = of === 'resident' ? me.data.ownerId : me.data.posts.includes('TE');
  if (!fits) {
    return <Navigate to={HOMES[homeOf(me.data)]} replace />;
  }
  return (
    <PhoneRoot>
      <PhoneDoor value={places[of]}>
        <ProblemBoundary key={pathname}>
          <Outlet />
        </ProblemBoundary>
        {children}
      </PhoneDoor>
    </PhoneRoot>
  );
}

/** The tabs at the foot, but on screens that have a foot of their own. */
export function Tabs({ screens, unread }: { screens: Table; unread?: number }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const here = screenAt(screens, pathname);
  if (!here || here.bare) {
    return null;
  }
  const tabs = Object.values(screens).filter(({ group }) => group === 'tabs');
  return (
    <PhoneTabs
      tabs={tabs.map(({ path, words, icon, waiting }) => ({
        to: path,
        name: String(t(words)),
        icon: icon && <Icon name={icon} />,
        count: waiting === 'unread' ? unread : undefined,
      }))}
    />
  );
}

/** What a phone is held for comes at once, behind the first screen: the line may be cut before the next tap. */
function useAllParts(screens: Table) {
  useEffect(() => {
    Object.values(screens)
      .filter(({ later }) => !later)
      .forEach(({ part, seldom }) => {
        void part().catch(() => undefined);
        if (seldom) void learnWords(seldom).catch(() => undefined);
      });
  }, [screens]);
}
