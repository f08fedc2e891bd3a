import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { loadLaterTexts } from '../i18n';
import { careRoutes } from './care-routes';
import { rootRoute, signedRoute } from './parent-routes';
import { monitoringRoutes } from './monitoring-routes';
import { partnerRoutes } from './partner-routes';
import { evaluationRoutes } from './evaluation-routes';
import { activityRoutes } from './activity-routes';
import { reportsRoutes } from './reports-routes';
import { planRoutes } from './plan-routes';
import { riskRoutes } from './risk-routes';
import { RouteErrorPage, RoutePending } from './route-states';
import { taskRoutes } from './task-routes';
import {
  incidentListSearch,
  peopleSearch,
  queueSearch,
  reportSearch,
  signInSearch,
  statisticsRecordsSearch,
  statisticsSearch,
  zeroReportsSearch,
} from './search-params';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../features/identity/sign-in-page'), 'SignInPage'),
});
const recoverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recover',
  component: lazyRouteComponent(() => import('../features/identity/recover-page'), 'RecoverPage'),
});
const workRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../features/incidents/my-work-page'), 'MyWorkPage'),
});
const changePasswordRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/change-password',
  component: lazyRouteComponent(
    () => import('../features/identity/change-password-page'),
    'ChangePasswordPage',
  ),
});
const devicesRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/devices',
  component: lazyRouteComponent(() => import('../features/identity/devices-page'), 'DevicesPage'),
});
const securityRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/security',
  component: lazyRouteComponent(() => import('../features/identity/security-page'), 'SecurityPage'),
});
const breakGlassRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/break-glass',
  component: lazyRouteComponent(() => import('../features/break-glass/break-glass-page'), 'BreakGlassPage'),
});
const openedIncidentRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/break-glass/$openingId',
  component: lazyRouteComponent(
    () => import('../features/break-glass/opened-incident-page'),
    'OpenedIncidentPage',
  ),
});
const openedCaseRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/break-glass/$openingId/case',
  component: lazyRouteComponent(() => import('../features/break-glass/opened-case-page'), 'OpenedCasePage'),
});
const reportRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/report',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../features/incidents/report/report-page'), 'ReportPage'),
});
const outboxRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/outbox',
  component: lazyRouteComponent(() => import('../features/incidents/outbox/outbox-page'), 'OutboxPage'),
});
const myReportRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/my-reports/$reportId',
  component: lazyRouteComponent(() => import('../features/incidents/my-report-page'), 'MyReportPage'),
});
const incidentsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/incidents',
  validateSearch: incidentListSearch,
  component: lazyRouteComponent(() => import('../features/incidents/incident-list-page'), 'IncidentListPage'),
});
const incidentRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/incidents/$incidentId',
  component: lazyRouteComponent(() => import('../features/incidents/incident-page'), 'IncidentPage'),
});
const mscSheetRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/incidents/$incidentId/msc-sheet',
  component: lazyRouteComponent(() => import('../features/incidents/msc-sheet-page'), 'MscSheetPage'),
});
const queueRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/queue',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('../features/incidents/queue/queue-page'), 'QueuePage'),
});
const statisticsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/statistics',
  validateSearch: statisticsSearch,
  component: lazyRouteComponent(() => import('../features/statistics/statistics-page'), 'StatisticsPage'),
});
const statisticsRecordsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/statistics/records',
  validateSearch: statisticsRecordsSearch,
  component: lazyRouteComponent(() => import('../features/statistics/records-page'), 'StatisticsRecordsPage'),
});
const zeroReportsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/zero-reports',
  validateSearch: zeroReportsSearch,
  component: lazyRouteComponent(() => import('../features/statistics/zero-reports-page'), 'ZeroReportsPage'),
});
const importsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/students/import-list-page'), 'ImportListPage'),
});
const newImportRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/imports/new',
  component: lazyRouteComponent(() => import('../features/students/new-import-page'), 'NewImportPage'),
});
const importRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('../features/students/import-page'), 'ImportPage'),
});
const peopleRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../features/identity/people-page'), 'PeoplePage'),
});
const newPersonRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/people/new',
  component: lazyRouteComponent(() => import('../features/identity/new-person-page'), 'NewPersonPage'),
});
const personRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('../features/identity/person-page'), 'PersonPage'),
});
const schoolsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/schools',
  component: lazyRouteComponent(() => import('../features/organisation/schools-page'), 'SchoolsPage'),
});
const schoolRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/schools/$schoolId',
  component: lazyRouteComponent(() => import('../features/organisation/school-page'), 'SchoolPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  recoverRoute,
  signedRoute.addChildren([
    workRoute,
    changePasswordRoute,
    devicesRoute,
    securityRoute,
    breakGlassRoute,
    openedIncidentRoute,
    openedCaseRoute,
    reportRoute,
    outboxRoute,
    myReportRoute,
    incidentsRoute,
    incidentRoute,
    mscSheetRoute,
    queueRoute,
    statisticsRoute,
    statisticsRecordsRoute,
    zeroReportsRoute,
    importsRoute,
    newImportRoute,
    importRoute,
    peopleRoute,
    newPersonRoute,
    personRoute,
    schoolsRoute,
    schoolRoute,
    ...careRoutes,
    ...partnerRoutes,
    ...reportsRoutes,
    ...riskRoutes,
    ...planRoutes,
    ...evaluationRoutes,
    ...activityRoutes,
    ...monitoringRoutes,
    ...taskRoutes,
  ]),
]);

/** Pages whose texts come in a file of their own. */
for (const route of [
  ...[...careRoutes, ...partnerRoutes, ...riskRoutes, ...planRoutes],
  ...[...evaluationRoutes, ...activityRoutes, ...monitoringRoutes, ...reportsRoutes, ...taskRoutes],
  ...[statisticsRoute, statisticsRecordsRoute, importsRoute, newImportRoute, importRoute],
  ...[
    schoolsRoute,
    schoolRoute,
    peopleRoute,
    newPersonRoute,
    personRoute,
    breakGlassRoute,
    openedIncidentRoute,
    openedCaseRoute,
  ],
])
  route.update({ beforeLoad: loadLaterTexts } as never);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: RoutePending,
  defaultErrorComponent: RouteErrorPage,
  defaultPendingMs: 150,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
