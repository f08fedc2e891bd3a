import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { classSearch, coverageSearch, dropoutSearch, screeningSearch } from './care-search';
import { caseRoutes } from './case-routes';
import { signedRoute } from './parent-routes';

const studentsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/students',
  validateSearch: classSearch,
  component: lazyRouteComponent(() => import('../features/students/class-page'), 'ClassPage'),
});
const studentRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/students/$studentId',
  component: lazyRouteComponent(() => import('../features/students/student-page'), 'StudentPage'),
});
const newScreeningRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/screenings/new',
  validateSearch: screeningSearch,
  component: lazyRouteComponent(() => import('../features/screenings/entry-page'), 'ScreeningEntryPage'),
});
const pasteScreeningRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/screenings/paste',
  validateSearch: classSearch,
  component: lazyRouteComponent(() => import('../features/screenings/paste-page'), 'ScreeningPastePage'),
});
const coverageRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/screening-coverage',
  validateSearch: coverageSearch,
  component: lazyRouteComponent(() => import('../features/screenings/coverage-page'), 'CoveragePage'),
});
const criteriaRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/screening-criteria',
  component: lazyRouteComponent(() => import('../features/screenings/criteria-page'), 'CriteriaPage'),
});
const dropoutsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/dropouts',
  validateSearch: dropoutSearch,
  component: lazyRouteComponent(() => import('../features/dropouts/dropout-list-page'), 'DropoutListPage'),
});
const dropoutRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/dropouts/$dropoutId',
  component: lazyRouteComponent(() => import('../features/dropouts/dropout-page'), 'DropoutPage'),
});

/** Pages of students, screenings, the dropout list, cases. */
export const careRoutes = [
  ...caseRoutes,
  studentsRoute,
  studentRoute,
  newScreeningRoute,
  pasteScreeningRoute,
  coverageRoute,
  criteriaRoute,
  dropoutsRoute,
  dropoutRoute,
] as const;
