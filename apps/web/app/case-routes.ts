import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedRoute } from './parent-routes';

type Raw = Record<string, unknown>;
const LANES = ['mine', 'open', 'without-holder', 'all'] as const;

const id = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\da-f-]{36}$/.test(value) ? value : undefined;

const listSearch = (raw: Raw): { lane?: (typeof LANES)[number] } => ({
  lane: LANES.find((lane) => lane === raw.lane),
});
/** The student, and the one record that the case is opened from. */
interface NewCaseSearch {
  student?: string;
  incident?: string;
  screening?: string;
  dropout?: string;
}
const newSearch = (raw: Raw): NewCaseSearch => ({
  student: id(raw.student),
  incident: id(raw.incident),
  screening: id(raw.screening),
  dropout: id(raw.dropout),
});

const listRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/cases',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/cases/case-list-page'), 'CaseListPage'),
});
const newRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/cases/new',
  validateSearch: newSearch,
  component: lazyRouteComponent(() => import('../features/cases/new-case-page'), 'NewCasePage'),
});
const caseRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('../features/cases/case-page'), 'CasePage'),
});
const visitRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/cases/$caseId/visit',
  validateSearch: (raw: Raw): { visit?: string } => ({ visit: id(raw.visit) }),
  component: lazyRouteComponent(() => import('../features/cases/visit-page'), 'VisitPage'),
});
const studyRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/case-studies/$studyId',
  component: lazyRouteComponent(() => import('../features/cases/study-page'), 'StudyPage'),
});
const countsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/case-studies',
  component: lazyRouteComponent(() => import('../features/cases/study-counts-page'), 'StudyCountsPage'),
});

/** Pages of cases and their reports. */
export const caseRoutes = [listRoute, newRoute, caseRoute, visitRoute, studyRoute, countsRoute] as const;
