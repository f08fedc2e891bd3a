import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedRoute } from './parent-routes';

const plansRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/plans',
  validateSearch: (raw: Record<string, unknown>): { year?: number } => {
    const year = Number(raw.year);
    return Number.isInteger(year) && year >= 2500 && year <= 2700 ? { year } : {};
  },
  component: lazyRouteComponent(() => import('../features/plans/plans-page'), 'PlansPage'),
});
const planRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/plans/$planId',
  component: lazyRouteComponent(() => import('../features/plans/plan-page'), 'PlanPage'),
});
const planSheetRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/plans/$planId/sheet',
  component: lazyRouteComponent(() => import('../features/plans/plan-sheet-page'), 'PlanSheetPage'),
});

/** Pages of step 2. */
export const planRoutes = [plansRoute, planRoute, planSheetRoute] as const;
