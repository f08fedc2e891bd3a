import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedRoute } from './parent-routes';
import { careStatisticsSearch, reportsSearch } from './reports-search';

const reportsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/reports',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(() => import('../features/reports/reports-page'), 'ReportsPage'),
});

const careStatisticsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/statistics/care',
  validateSearch: careStatisticsSearch,
  component: lazyRouteComponent(
    () => import('../features/statistics/care-statistics-page'),
    'CareStatisticsPage',
  ),
});

/** Pages of reports as files, and of the figures of care. */
export const reportsRoutes = [reportsRoute, careStatisticsRoute] as const;
