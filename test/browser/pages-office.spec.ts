import { describePages } from './page-visits.js';

const PAGES = {
  officer: [
    ...['/referral-queue', '/agencies', '/agencies/:agencies', '/agencies/:agencies/new-mou', '/mous/:mous'],
    ...[
      '/clock-settings',
      '/notice-deliveries',
      '/screening-criteria',
      '/risks',
      '/zero-reports',
      '/case-studies',
      '/tasks',
      '/inbox',
    ],
    ...[
      '/incidents/:incidents',
      '/statistics?calendar=academic&year=2566',
      '/statistics/care',
      '/statistics/public',
      '/statistics/seals',
    ],
    ...['/activities', '/activities/:activities', '/network'],
    ...['/', '/queue', '/incidents', '/outbox', '/devices', '/imports', '/report'],
  ],
  exec: [
    ...['/steps', '/indicators', '/yearly-summaries', '/break-glass', '/zero-reports', '/statistics'],
    ...['/steps/:schools', '/reports', '/plans', '/statistics/public', '/statistics/public?year=2568'],
  ],
  admin: ['/people', '/people/new', '/schools'],
  supervisor: [
    ...['/monitoring', '/monitoring/overview', '/monitoring/findings', '/monitoring/tools'],
    ...['/monitoring/visits/new', '/monitoring/tools/:monitoring-tools'],
    ...['/monitoring/visits/:monitoring-visits', '/statistics/public'],
  ],
  auditor: ['/break-glass'],
  partner: [
    '/assigned-referrals',
    '/assigned-referrals?lane=all',
    '/referrals/:assigned-referrals',
    '/inbox',
  ],
};

describePages('every page of the office and of a partner', PAGES);
