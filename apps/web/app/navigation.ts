import {
  IconAffiliate,
  IconRun,
  IconFileAnalytics,
  IconFileDownload,
  IconAlertTriangle,
  IconArrowForwardUp,
  IconBuildingBank,
  IconBuildingCommunity,
  IconChartBar,
  IconChecklist,
  IconCircleCheck,
  IconClipboardList,
  IconClockCog,
  IconFileImport,
  IconHeartHandshake,
  IconClipboardCheck,
  IconHome,
  IconMailForward,
  IconMap2,
  IconInbox,
  IconPencilPlus,
  IconProgressCheck,
  IconReportAnalytics,
  IconStairsUp,
  IconStar,
  IconTableExport,
  IconTargetArrow,
  IconSchool,
  IconSend,
  IconShieldLock,
  IconUserSearch,
  IconUsers,
} from '@tabler/icons-react';
import type { Permission } from '#contracts';

export interface NavigationItem {
  to: string;
  label:
    | 'nav.work'
    | 'nav.plans'
    | 'nav.tasks'
    | 'nav.clockSettings'
    | 'nav.deliveries'
    | 'nav.report'
    | 'nav.queue'
    | 'nav.incidents'
    | 'nav.outbox'
    | 'nav.students'
    | 'nav.dropouts'
    | 'nav.cases'
    | 'nav.caseStudies'
    | 'nav.coverage'
    | 'nav.statistics'
    | 'nav.publicTables'
    | 'nav.zeroReports'
    | 'nav.risks'
    | 'nav.steps'
    | 'nav.summaries'
    | 'nav.practices'
    | 'nav.indicators'
    | 'nav.activities'
    | 'nav.network'
    | 'nav.monitoring'
    | 'nav.reports'
    | 'nav.imports'
    | 'nav.people'
    | 'nav.breakGlass'
    | 'nav.schools'
    | 'nav.agencies'
    | 'nav.referrals'
    | 'nav.referralQueue'
    | 'nav.assigned';
  icon: typeof IconHome;
  /** Any of these opens the entry; none = everybody. */
  permissions: readonly Permission[];
  /** Whoever has this reaches it from the page above it. */
  unless?: Permission;
  /** Short name in the bar at the bottom of a phone; the rest stands under "more". */
  short?:
    | 'nav.short.work'
    | 'nav.short.report'
    | 'nav.short.queue'
    | 'nav.short.outbox'
    | 'nav.short.assigned'
    | 'nav.short.referrals';
}

export const navigationItems: readonly NavigationItem[] = [
  { to: '/', label: 'nav.work', icon: IconHome, permissions: [], short: 'nav.short.work' },
  {
    to: '/report',
    label: 'nav.report',
    icon: IconPencilPlus,
    permissions: ['incident.log'],
    short: 'nav.short.report',
  },
  {
    to: '/queue',
    label: 'nav.queue',
    icon: IconInbox,
    permissions: ['incident.triage'],
    short: 'nav.short.queue',
  },
  {
    to: '/assigned-referrals',
    label: 'nav.assigned',
    icon: IconHeartHandshake,
    permissions: ['assignment.read'],
    short: 'nav.short.assigned',
  },
  {
    to: '/referral-queue',
    label: 'nav.referralQueue',
    icon: IconHeartHandshake,
    permissions: ['referral.triage'],
    short: 'nav.short.referrals',
  },
  { to: '/tasks', label: 'nav.tasks', icon: IconChecklist, permissions: ['task.read'] },
  {
    to: '/incidents',
    label: 'nav.incidents',
    icon: IconClipboardList,
    permissions: ['incident.read'],
  },
  {
    to: '/outbox',
    label: 'nav.outbox',
    icon: IconSend,
    permissions: ['incident.log'],
    short: 'nav.short.outbox',
  },
  { to: '/referrals', label: 'nav.referrals', icon: IconArrowForwardUp, permissions: ['referral.read'] },
  { to: '/agencies', label: 'nav.agencies', icon: IconBuildingBank, permissions: ['agency.read'] },
  { to: '/students', label: 'nav.students', icon: IconSchool, permissions: ['screening.groups'] },
  { to: '/dropouts', label: 'nav.dropouts', icon: IconUserSearch, permissions: ['dropout.read'] },
  {
    to: '/screening-coverage',
    label: 'nav.coverage',
    icon: IconProgressCheck,
    permissions: ['screening.count'],
  },
  { to: '/cases', label: 'nav.cases', icon: IconHeartHandshake, permissions: ['case.read'] },
  {
    to: '/case-studies',
    label: 'nav.caseStudies',
    icon: IconFileAnalytics,
    permissions: ['case-study.analyse'],
  },
  {
    to: '/statistics',
    label: 'nav.statistics',
    icon: IconChartBar,
    permissions: ['statistics.read'],
  },
  {
    to: '/statistics/public',
    label: 'nav.publicTables',
    icon: IconTableExport,
    permissions: ['public-tables.read'],
    unless: 'statistics.read',
  },
  { to: '/risks', label: 'nav.risks', icon: IconAlertTriangle, permissions: ['risk.read'] },
  { to: '/plans', label: 'nav.plans', icon: IconMap2, permissions: ['plan.read'] },
  { to: '/steps', label: 'nav.steps', icon: IconStairsUp, permissions: ['step-board.read'] },
  { to: '/indicators', label: 'nav.indicators', icon: IconTargetArrow, permissions: ['step-board.compare'] },
  {
    to: '/yearly-summaries',
    label: 'nav.summaries',
    icon: IconReportAnalytics,
    permissions: ['summary.read'],
  },
  { to: '/best-practices', label: 'nav.practices', icon: IconStar, permissions: ['practice.read'] },
  { to: '/activities', label: 'nav.activities', icon: IconRun, permissions: ['activity.read'] },
  { to: '/network', label: 'nav.network', icon: IconAffiliate, permissions: ['activity.read-network'] },
  { to: '/monitoring', label: 'nav.monitoring', icon: IconClipboardCheck, permissions: ['visit.read'] },
  { to: '/reports', label: 'nav.reports', icon: IconFileDownload, permissions: ['report-request.make'] },
  {
    to: '/zero-reports',
    label: 'nav.zeroReports',
    icon: IconCircleCheck,
    permissions: ['zero-report.read'],
  },
  {
    to: '/imports',
    label: 'nav.imports',
    icon: IconFileImport,
    permissions: ['roster-import.manage'],
  },
  { to: '/clock-settings', label: 'nav.clockSettings', icon: IconClockCog, permissions: ['clock.manage'] },
  { to: '/notice-deliveries', label: 'nav.deliveries', icon: IconMailForward, permissions: ['clock.manage'] },
  {
    to: '/break-glass',
    label: 'nav.breakGlass',
    icon: IconShieldLock,
    permissions: ['break-glass.read'],
  },
  { to: '/people', label: 'nav.people', icon: IconUsers, permissions: ['person.read'] },
  {
    to: '/schools',
    label: 'nav.schools',
    icon: IconBuildingCommunity,
    permissions: ['school.manage'],
  },
];

/** Where an agency's people begin: the office's own start page has nothing for them. */
export const AGENCY_HOME = '/assigned-referrals';

export function navigationFor(can: (permission: Permission) => boolean): NavigationItem[] {
  const isAgency = can('assignment.read');
  return navigationItems.filter(
    ({ to, permissions, unless }) =>
      !(isAgency && to === '/') &&
      !(unless !== undefined && can(unless)) &&
      (permissions.length === 0 || permissions.some(can)),
  );
}
