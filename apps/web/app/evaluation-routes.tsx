import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { stepsSearch, yearSearch } from './evaluation-search';
import { signedRoute } from './parent-routes';

const stepsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/steps',
  validateSearch: stepsSearch,
  component: lazyRouteComponent(() => import('../features/evaluation/steps-page'), 'StepsPage'),
});
const schoolStepsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/steps/$schoolId',
  validateSearch: yearSearch,
  component: lazyRouteComponent(() => import('../features/evaluation/school-steps-page'), 'SchoolStepsPage'),
});
const summariesRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/yearly-summaries',
  component: lazyRouteComponent(() => import('../features/evaluation/summaries-page'), 'SummariesPage'),
});
const summaryRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/yearly-summaries/$summaryId',
  component: lazyRouteComponent(() => import('../features/evaluation/summary-page'), 'SummaryPage'),
});
const practicesRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/best-practices',
  component: lazyRouteComponent(() => import('../features/evaluation/practices-page'), 'PracticesPage'),
});
const indicatorsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/indicators',
  validateSearch: yearSearch,
  component: lazyRouteComponent(() => import('../features/evaluation/indicators-page'), 'IndicatorsPage'),
});

/** Pages of the six steps and what a year says of itself. */
export const evaluationRoutes = [
  stepsRoute,
  schoolStepsRoute,
  summariesRoute,
  summaryRoute,
  practicesRoute,
  indicatorsRoute,
] as const;
