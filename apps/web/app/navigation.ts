import {
  IconBuildingCommunity,
  IconChartBar,
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
    | 'nav.imports'
    | 'nav.people'
    | 'nav.schools';
  icon: typeof IconHome;
  /** Any of these opens the entry; none = everybody. */
  permissions: readonly Permission[];
  /** In the bar at the bottom of a phone; the rest stands under "more". */
  onPhoneBar: boolean;
}

export const navigationItems: readonly NavigationItem[] = [
  { to: '/', label: 'nav.work', icon: IconHome, permissions: [], onPhoneBar: true },
  {
    to: '/report',
    label: 'nav.report',
    icon: IconPencilPlus,
    permissions: ['incident.log'],
    onPhoneBar: true,
  },
  { to: '/queue', label: 'nav.queue', icon: IconInbox, permissions: ['incident.triage'], onPhoneBar: true },
  {
    to: '/incidents',
    label: 'nav.incidents',
    icon: IconClipboardList,
    permissions: ['incident.read'],
    onPhoneBar: false,
  },
  { to: '/outbox', label: 'nav.outbox', icon: IconSend, permissions: ['incident.log'], onPhoneBar: true },
  {
    to: '/statistics',
    label: 'nav.statistics',
    icon: IconChartBar,
    permissions: ['statistics.read'],
    onPhoneBar: false,
  },
  {
    to: '/imports',
    label: 'nav.imports',
    icon: IconFileImport,
    permissions: ['roster-import.manage'],
    onPhoneBar: false,
  },
  { to: '/people', label: 'nav.people', icon: IconUsers, permissions: ['person.manage'], onPhoneBar: false },
  {
    to: '/schools',
    label: 'nav.schools',
    icon: IconBuildingCommunity,
    permissions: ['school.manage'],
    onPhoneBar: false,
  },
];

export function navigationFor(can: (permission: Permission) => boolean): NavigationItem[] {
  return navigationItems.filter((item) => item.permissions.length === 0 || item.permissions.some(can));
}
