import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedRoute } from './parent-routes';
import { careStatisticsSearch, publicTablesSearch, reportsSearch } from './reports-search';

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

const publicTablesRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/statistics/public',
  validateSearch: publicTablesSearch,
  component: lazyRouteComponent(
    () => import('../features/statistics/public-tables-page'),
    'PublicTablesPage',
  ),
});

/** Pages of reports as files, of the figures of care, and of public tables. */
export const reportsRoutes = [reportsRoute, careStatisticsRoute, publicTablesRoute] as const;
