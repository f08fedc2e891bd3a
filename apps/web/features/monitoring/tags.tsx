import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../../ui/tag';
import { useMonitoringLabels } from './monitoring-labels';

const VISIT: Record<string, Tone> = { PLANNED: 'info', UNDER_WAY: 'violet', DONE: 'good', READ: 'good' };
const FINDING: Record<string, Tone> = {
  ...{ NOTED: 'violet', OPEN: 'urgent', ANSWERED: 'info', RETURNED: 'urgent', CLOSED: 'good' },
};
const LEVEL: Record<string, Tone> = { ADVICE: 'quiet', IMPROVE: 'urgent', URGENT: 'critical' };
const TOOL: Record<string, Tone> = { DRAFT: 'violet', PUBLISHED: 'good' };

export function VisitTag({ status, overdue = false }: { status: string; overdue?: boolean }) {
  const { t } = useTranslation();
  const words = useMonitoringLabels();
  return (
    <>
      <Tag tone={VISIT[status] ?? 'quiet'}>{words.visitStatus(status)}</Tag>
      {overdue ? <Tag tone="urgent">{t('monitoring.overdueVisit')}</Tag> : null}
    </>
  );
}

interface FindingTagsProps {
  finding: { status: string; level: string; overdue: boolean; late: boolean };
}

export function FindingTags({ finding }: FindingTagsProps) {
  const { t } = useTranslation();
  const words = useMonitoringLabels();
  const { status, level, overdue, late } = finding;
  return (
    <>
      <Tag tone={LEVEL[level] ?? 'quiet'}>{words.level(level)}</Tag>
      <Tag tone={FINDING[status] ?? 'quiet'}>{words.findingStatus(status)}</Tag>
      {overdue ? <Tag tone="critical">{t('monitoring.overdue')}</Tag> : null}
      {late ? <Tag tone="quiet">{t('monitoring.late')}</Tag> : null}
    </>
  );
}

export function ToolTag({ status }: { status: string }) {
  const words = useMonitoringLabels();
  return <Tag tone={TOOL[status] ?? 'quiet'}>{words.toolStatus(status)}</Tag>;
}
