import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { activitiesSearch, newActivitySearch } from './activity-search';
import { signedRoute } from './parent-routes';

const activitiesRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activities',
  validateSearch: activitiesSearch,
  component: lazyRouteComponent(() => import('../features/activities/activities-page'), 'ActivitiesPage'),
});
const newActivityRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activities/new',
  validateSearch: newActivitySearch,
  component: lazyRouteComponent(() => import('../features/activities/new-activity-page'), 'NewActivityPage'),
});
const activityRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/activities/$activityId',
  component: lazyRouteComponent(() => import('../features/activities/activity-page'), 'ActivityPage'),
});
const networkRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/network',
  component: lazyRouteComponent(() => import('../features/activities/network-page'), 'NetworkPage'),
});

/** Pages of steps 3 and 4. */
export const activityRoutes = [activitiesRoute, newActivityRoute, activityRoute, networkRoute] as const;
