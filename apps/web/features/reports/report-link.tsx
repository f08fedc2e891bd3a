import { reportKindByCode, type ReportKindCode } from '#contracts';
import { IconFileDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { ButtonLink } from '../../ui/links';

interface Props {
  kind: ReportKindCode;
  subject: string;
  /** The record's number, for people to recognise; a plan and a school have none. */
  about?: string;
  /** The academic year of a school's report. */
  year?: number;
}

/** From a record to its report, filled in; absent for those who may make none. */
export function ReportLink({ kind, subject, about, year }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  if (!can('report-request.make') || !can(reportKindByCode(kind).permission)) return null;
  return (
    <ButtonLink
      to="/reports"
      search={{ kind, subject, about, year }}
      variant="default"
      leftSection={<IconFileDownload size={20} aria-hidden />}
    >
      {t('common.reportFile')}
    </ButtonLink>
  );
}
