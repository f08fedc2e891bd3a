import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedRoute } from './parent-routes';
import { risksSearch } from './risk-search';

const risksRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/risks',
  validateSearch: risksSearch,
  component: lazyRouteComponent(() => import('../features/risk/risks-page'), 'RisksPage'),
});
const riskRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/risks/$riskId',
  component: lazyRouteComponent(() => import('../features/risk/risk-page'), 'RiskPage'),
});

/** Pages of the risk assessment. */
export const riskRoutes = [risksRoute, riskRoute] as const;
