import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from './route-states';

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

/** Parent of everything behind sign-in. */
export const signedRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed',
  component: lazyRouteComponent(() => import('./signed-layout'), 'SignedLayout'),
});
