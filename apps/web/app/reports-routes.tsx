import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedRoute } from './parent-routes';
import { careStatisticsSearch, publicTablesSearch, reportsSearch, sealsSearch } from './reports-search';

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

const sealsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/statistics/seals',
  validateSearch: sealsSearch,
  component: lazyRouteComponent(() => import('../features/statistics/seals-page'), 'SealsPage'),
});

/** Pages of reports as files, of the figures of care, of sealed figures, and of public tables. */
export const reportsRoutes = [reportsRoute, careStatisticsRoute, sealsRoute, publicTablesRoute] as const;
