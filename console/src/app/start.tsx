import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { homeOf, useMaybeMe } from '../api/me';
import { Skeleton } from '../ui/states';
import { HOMES } from './doors';
import { NobodyKnown } from './nobody-known';

/** Waits until it is known who is here, and shows residents and technicians to their phones' pages. */
export function Start({ children }: { children: ReactNode }) {
  const me = useMaybeMe();
  const { pathname } = useLocation();
  if (!me.data) {
    return me.isError ? <NobodyKnown failure={me.error} retry={() => void me.refetch()} /> : <Skeleton lines={6} />;
  }
  const home = homeOf(me.data);
  // A resident has no business at a desk, whatever address they were sent; technicians may look at the lists.
  if (home === 'resident') {
    return <Navigate to={HOMES.resident} replace />;
  }
  if (home === 'technician' && pathname === HOMES.staff) {
    return <Navigate to={HOMES.technician} replace />;
  }
  return children;
}
