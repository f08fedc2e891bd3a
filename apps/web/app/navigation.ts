import {
  IconBuildingCommunity,
  IconChartBar,
  IconCircleCheck,
  IconClipboardList,
  IconFileImport,
  IconHome,
  IconInbox,
  IconPencilPlus,
  IconSend,
  IconUsers,
} from '@tabler/icons-react';
import type { Permission } from '#contracts';

export interface NavigationItem {
  to: string;
  label:
    | 'nav.work'
    | 'nav.report'
    | 'nav.queue'
    | 'nav.incidents'
    | 'nav.outbox'
    | 'nav.statistics'
    | 'nav.zeroReports'
    | 'nav.imports'
    | 'nav.people'
    | 'nav.schools';
  icon: typeof IconHome;
  /** Any of these opens the entry; none = everybody. */
  permissions: readonly Permission[];
  /** Short name in the bar at the bottom of a phone; the rest stands under "more". */
  short?: 'nav.short.work' | 'nav.short.report' | 'nav.short.queue' | 'nav.short.outbox';
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
  {
    to: '/statistics',
    label: 'nav.statistics',
    icon: IconChartBar,
    permissions: ['statistics.read'],
  },
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
  { to: '/people', label: 'nav.people', icon: IconUsers, permissions: ['person.manage'] },
  {
    to: '/schools',
    label: 'nav.schools',
    icon: IconBuildingCommunity,
    permissions: ['school.manage'],
  },
];

export function navigationFor(can: (permission: Permission) => boolean): NavigationItem[] {
  return navigationItems.filter((item) => item.permissions.length === 0 || item.permissions.some(can));
}
