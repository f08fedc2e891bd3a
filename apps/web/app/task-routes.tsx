import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedRoute } from './parent-routes';

const inboxRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/inbox',
  component: lazyRouteComponent(() => import('../features/tasks/inbox-page'), 'InboxPage'),
});
const tasksRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/tasks',
  component: lazyRouteComponent(() => import('../features/tasks/tasks-page'), 'TasksPage'),
});
const clockSettingsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/clock-settings',
  component: lazyRouteComponent(() => import('../features/tasks/clock-settings-page'), 'ClockSettingsPage'),
});
const noticeSettingsRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/notice-settings',
  component: lazyRouteComponent(() => import('../features/tasks/notice-settings-page'), 'NoticeSettingsPage'),
});
const noticeDeliveriesRoute = createRoute({
  getParentRoute: () => signedRoute,
  path: '/notice-deliveries',
  component: lazyRouteComponent(
    () => import('../features/tasks/notice-deliveries-page'),
    'NoticeDeliveriesPage',
  ),
});

/** Pages of inbox, tasks and clocks. */
export const taskRoutes = [
  inboxRoute,
  tasksRoute,
  clockSettingsRoute,
  noticeSettingsRoute,
  noticeDeliveriesRoute,
] as const;
