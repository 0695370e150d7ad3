import type { ComponentChildren } from 'preact';
import { useEffect } from 'react';
import { NoAccess } from '../admission/no-access.js';
import { OfficersOnly } from '../admission/officers-only.js';
import { QueryFailed } from '../ui/query-failed.js';
import { Skeleton } from '../ui/skeleton.js';
import { navigate } from './navigation.js';
import type { RouteAccess } from './routes.js';
import { useSession } from './session.js';

/** Shows a page to those whom its route admits. The data are guarded by the api; this only chooses what to show. */
export function Guard({ access, children }: { access: RouteAccess; children: ComponentChildren }) {
  const { viewer, me, error, refresh } = useSession();
  if (access === 'public') return <>{children}</>;
  if (error) return <QueryFailed error={error} retry={refresh} />;
  if (!viewer) return <Skeleton />;
  if (!me) return <ToSignIn />;
  if (access === 'signed-in') return <>{children}</>;
  if (!me.access.admitted) return <NoAccess me={me} />;
  if (access === 'officer' && !me.officerOf) return <OfficersOnly />;
  return <>{children}</>;
}

function ToSignIn() {
  useEffect(() => {
    const from = location.pathname + location.search;
    navigate(from === '/' ? '/willkommen' : `/anmelden?zurueck=${encodeURIComponent(from)}`, { replace: true });
  }, []);
  return <Skeleton />;
}
