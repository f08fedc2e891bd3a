import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { asProblem } from '../api/problem';
import type { Me } from '../api/types';
import { ErrorState } from '../ui/error-state';
import { PageSkeleton } from '../ui/loading';
import { meQuery, SignedContext } from './session';
import { Shell } from './shell';
import { useProofWanted } from './step-up';

const SecondStepPage = lazy(async () => ({
  default: (await import('../features/identity/second-step-page')).SecondStepPage,
}));
const StepUpDialog = lazy(async () => ({
  default: (await import('../features/identity/step-up-dialog')).StepUpDialog,
}));

/** A person that a device remembers from before may lack the field. */
const owesStep = ({ secondStep }: Partial<Me>): boolean => secondStep === 'confirm' || secondStep === 'enrol';

/** The person that this device knows, for work without signal; `undefined` while the device is asked. */
function useRememberedMe(enabled: boolean): Me | null | undefined {
  const [remembered, setRemembered] = useState<Me | null>();
  useEffect(() => {
    if (!enabled) return;
    void import('../features/incidents/outbox/device').then(async ({ rememberedMe }) => {
      setRemembered(await rememberedMe().catch(() => null));
    });
  }, [enabled]);
  return remembered;
}

function rememberOnDevice(me: Me): void {
  void import('../features/incidents/outbox/device').then(({ rememberMe }) =>
    rememberMe(me).catch(() => undefined),
  );
}

/** The address is read once, before it changes: it is where the person goes on after signing in. */
function useSignInWhen(isSignedOut: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (!isSignedOut) return;
    const { pathname, search } = window.location;
    void navigate({ to: '/sign-in', search: { next: pathname + search }, replace: true });
  }, [isSignedOut, navigate]);
}

/** Everything behind the sign-in: asks who is there, leads to the sign-in page, or goes on without signal. */
export function SignedLayout() {
  const query = useQuery(meQuery);
  const problem = query.error === null ? null : asProblem(query.error);
  const isOffline = problem?.isOffline === true;
  const remembered = useRememberedMe(isOffline && query.data === undefined);
  const isSignedOut = problem?.status === 401;
  useEffect(() => {
    if (query.data !== undefined && !isSignedOut && !owesStep(query.data)) rememberOnDevice(query.data);
  }, [query.data, isSignedOut]);

  useSignInWhen(isSignedOut);
  if (isSignedOut) return <PageSkeleton />;
  const me = query.data ?? remembered ?? null;
  if (me !== null) return <Signed me={me} offline={isOffline} />;
  if (problem === null || (isOffline && remembered === undefined)) return <PageSkeleton />;
  return <ErrorState error={problem} onRetry={() => void query.refetch()} />;
}

/** First what the session owes, then what the person owes, then the pages. */
function Signed({ me, offline }: { me: Me; offline: boolean }) {
  const location = useLocation();
  const isProofWanted = useProofWanted();
  if (owesStep(me)) {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <SecondStepPage me={me} />
      </Suspense>
    );
  }
  if (me.mustChangePassword && location.pathname !== '/change-password') {
    return <Navigate to="/change-password" replace />;
  }
  return (
    <SignedContext value={{ me, offline }}>
      <Shell />
      <Suspense>{isProofWanted ? <StepUpDialog /> : null}</Suspense>
    </SignedContext>
  );
}
