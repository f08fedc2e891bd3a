import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { monitoringSearch, newVisitSearch } from './monitoring-search';
import { signedRoute } from './parent-routes';

const planRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/monitoring',
  validateSearch: monitoringSearch,
  component: lazyRouteComponent(() => import('../features/monitoring/plan-page'), 'PlanPage'),
});
const overviewRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/monitoring/overview',
  validateSearch: monitoringSearch,
  component: lazyRouteComponent(() => import('../features/monitoring/overview-page'), 'OverviewPage'),
});
const findingsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/monitoring/findings',
  component: lazyRouteComponent(() => import('../features/monitoring/findings-page'), 'FindingsPage'),
});
const toolsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/monitoring/tools',
  component: lazyRouteComponent(() => import('../features/monitoring/tools-page'), 'ToolsPage'),
});
const toolRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/monitoring/tools/$toolId',
  component: lazyRouteComponent(() => import('../features/monitoring/tool-page'), 'ToolPage'),
});
const newVisitRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/monitoring/visits/new',
  validateSearch: newVisitSearch,
  component: lazyRouteComponent(() => import('../features/monitoring/new-visit-page'), 'NewVisitPage'),
});
const visitRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/monitoring/visits/$visitId',
  component: lazyRouteComponent(() => import('../features/monitoring/visit-page'), 'VisitPage'),
});
const sheetRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/monitoring/visits/$visitId/sheets/$toolId',
  component: lazyRouteComponent(() => import('../features/monitoring/sheet-page'), 'SheetPage'),
});

/** Pages of the monitoring visits. */
export const monitoringRoutes = [
  planRoute,
  overviewRoute,
  findingsRoute,
  toolsRoute,
  toolRoute,
  newVisitRoute,
  visitRoute,
  sheetRoute,
] as const;
