import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { homeOf, useMaybeMe } from '../../api/me';
import { PhoneDoor } from '../../ui/phone/door';
import { PhoneRoot, PhoneTabs } from '../../ui/phone/frame';
import { Icon } from '../../ui/icons';
import { ProblemBoundary } from '../../ui/problem-boundary';
import { Skeleton } from '../../ui/states';
import { NobodyKnown } from '../nobody-known';
import { paths } from '../paths';
import { screenAt, screensOf } from '../screens';

const places = {
  technician: { home: paths.technician, order: paths.technicianOrder },
  resident: { home: paths.resident, order: paths.residentOrder },
};

/** Waits until it is known who holds the phone; whoever belongs elsewhere is shown there. */
export function PhoneApp({ of, children }: { of: 'resident' | 'technician'; children?: ReactNode }) {
  const me = useMaybeMe();
  const { pathname } = useLocation();
  useAllParts(of);
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
    const home = homeOf(me.data);
    return <Navigate to={home === 'resident' ? paths.resident : home === 'technician' ? paths.technician : paths.home} replace />;
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
export function Tabs({ of, unread }: { of: 'resident' | 'technician'; unread?: number }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const here = screenAt(pathname);
  if (!here || here.bare) {
    return null;
  }
  const tabs = screensOf(of).filter(({ group }) => group === 'tabs');
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
function useAllParts(of: 'resident' | 'technician') {
  useEffect(() => {
    screensOf(of)
      .filter(({ later }) => !later)
      .forEach(({ part }) => void part().catch(() => undefined));
  }, [of]);
}
