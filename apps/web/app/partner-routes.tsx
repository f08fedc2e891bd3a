import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedRoute } from './parent-routes';
import { assignedSearch, referralListSearch, referralQueueSearch, newReferralSearch } from './partner-search';

const agenciesRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/agencies',
  component: lazyRouteComponent(() => import('../features/partners/agencies-page'), 'AgenciesPage'),
});
const agencyRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/agencies/$agencyId',
  component: lazyRouteComponent(() => import('../features/partners/agency-page'), 'AgencyPage'),
});
const newMouRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/agencies/$agencyId/new-mou',
  component: lazyRouteComponent(() => import('../features/partners/new-mou-page'), 'NewMouPage'),
});
const mouRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/mous/$mouId',
  component: lazyRouteComponent(() => import('../features/partners/mou-page'), 'MouPage'),
});
const referralsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/referrals',
  validateSearch: referralListSearch,
  component: lazyRouteComponent(() => import('../features/referrals/referral-list-page'), 'ReferralListPage'),
});
const newReferralRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/referrals/new',
  validateSearch: newReferralSearch,
  component: lazyRouteComponent(
    () => import('../features/referrals/compose/new-referral-page'),
    'NewReferralPage',
  ),
});
const referralRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/referrals/$referralId',
  component: lazyRouteComponent(() => import('../features/referrals/referral-page'), 'ReferralPage'),
});
const referralQueueRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/referral-queue',
  validateSearch: referralQueueSearch,
  component: lazyRouteComponent(
    () => import('../features/referrals/queue/referral-queue-page'),
    'ReferralQueuePage',
  ),
});
const assignedRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/assigned-referrals',
  validateSearch: assignedSearch,
  component: lazyRouteComponent(() => import('../features/referrals/assigned-list-page'), 'AssignedListPage'),
});

/** Pages of agencies, MOUs and referrals. */
export const partnerRoutes = [
  agenciesRoute,
  agencyRoute,
  newMouRoute,
  mouRoute,
  referralsRoute,
  newReferralRoute,
  referralRoute,
  referralQueueRoute,
  assignedRoute,
] as const;
