import { Suspense, type ReactNode } from 'react';
import { homeOf, useMaybeMe } from '../../api/me';
import { Problem } from '../../api/problem';
import { PhoneRoot } from '../../ui/phone/frame';
import { Failed, Skeleton } from '../../ui/states';
import { Navigate } from 'react-router';
import { paths } from '../paths';

/** Waits until it is known who holds the phone; whoever belongs elsewhere is shown there. */
export function PhoneApp({ of, children }: { of: 'resident' | 'technician'; children: ReactNode }) {
  const me = useMaybeMe();
  if (!me.data) {
    return (
      <PhoneRoot>
        <main className="phone-main">
          {me.isError ? <Failed problem={Problem.of(me.error)} retry={() => void me.refetch()} /> : <Skeleton lines={8} />}
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
      <Suspense fallback={<Skeleton lines={8} />}>{children}</Suspense>
    </PhoneRoot>
  );
}
