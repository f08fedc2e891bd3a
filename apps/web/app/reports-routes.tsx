import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedRoute } from './parent-routes';
import { careStatisticsSearch, reportsSearch, sealsSearch } from './reports-search';

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

const sealsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/statistics/seals',
  validateSearch: sealsSearch,
  component: lazyRouteComponent(() => import('../features/statistics/seals-page'), 'SealsPage'),
});

/** Pages of reports as files, of the figures of care, and of sealed figures. */
export const reportsRoutes = [reportsRoute, careStatisticsRoute, sealsRoute] as const;
