import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'react';
import { OfficersOnly } from './officers-only.js';
import { QueryFailed } from '../../ui/feedback/query-failed.js';
import { Skeleton } from '../../ui/feedback/skeleton.js';
import { navigate } from './navigation.js';
import { learn } from '../choices/language.js';
import type { Route } from './route.js';
import { useSession } from '../session.js';
import type { Me } from '../viewer.graphql.js';

/** Shows a page to those whom its route admits. The data are guarded by the api; this only chooses what to show. */
export function Guard({ route, children }: { route: Route; children: ComponentChildren }) {
  const { viewer, me, error, refresh } = useSession();
  const { access } = route;
  if (access === 'public') return <>{children}</>;
  // Such a page shows what lies on this device, and sign-out leaves nothing there.
  if (!viewer && route.offline) return <>{children}</>;
  if (error) return <QueryFailed error={error} retry={refresh} />;
  if (!viewer) return <Skeleton />;
  if (!me) return <ToSignIn />;
  if (access === 'signed-in') return <>{children}</>;
  if (!me.access.admitted) return <Unadmitted me={me} />;
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

/** Loaded for those whom it concerns: members do not wait for it each morning. */
function Unadmitted({ me }: { me: Me }) {
  const [Page, setPage] = useState<ComponentType<{ me: Me }>>();
  useEffect(() => {
    void Promise.all([import('../../admission/no-access.js'), learn(['admission'])]).then(([{ NoAccess }]) =>
      setPage(() => NoAccess),
    );
  }, []);
  return Page ? <Page me={me} /> : <Skeleton />;
}
