import { Navigate, Outlet, useLocation } from 'react-router';
import { Problem } from '../api/problem';
import { homeOf, useMaybeMe } from '../api/me';
import { Failed, Skeleton } from '../ui/states';
import { paths } from './paths';

/** Waits until it is known who is here, and shows residents and technicians to their phones' pages. */
export function Start() {
  const me = useMaybeMe();
  const { pathname } = useLocation();
  if (me.isError && !me.data) {
    return <Failed problem={Problem.of(me.error)} retry={() => void me.refetch()} />;
  }
  if (!me.data) {
    return <Skeleton lines={6} />;
  }
  if (pathname === paths.home) {
    const home = homeOf(me.data);
    if (home !== 'staff') {
      return <Navigate to={home === 'resident' ? paths.resident : paths.technician} replace />;
    }
  }
  return <Outlet />;
}
