import { Navigate, Outlet, useLocation } from 'react-router';
import { homeOf, useMaybeMe } from '../api/me';
import { Skeleton } from '../ui/states';
import { NobodyKnown } from './nobody-known';
import { paths } from './paths';

/** Waits until it is known who is here, and shows residents and technicians to their phones' pages. */
export function Start() {
  const me = useMaybeMe();
  const { pathname } = useLocation();
  if (!me.data) {
    return me.isError ? <NobodyKnown failure={me.error} retry={() => void me.refetch()} /> : <Skeleton lines={6} />;
  }
  const home = homeOf(me.data);
  // A resident has no business at a desk, whatever address they were sent; technicians may look at the lists.
  if (home === 'resident') {
    return <Navigate to={paths.resident} replace />;
  }
  if (home === 'technician' && pathname === paths.home) {
    return <Navigate to={paths.technician} replace />;
  }
  return <Outlet />;
}
