import { Loader } from '@mantine/core';
import { IconCircleCheck, IconClockHour4, IconNote, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/tag';
import type { StoredReport } from './db';

/** The same words everywhere: ร่าง → รอส่ง → ส่งแล้ว, or ต้องแก้ไข. */
export function ReportStateTag({ report, isSending }: { report: StoredReport; isSending: boolean }) {
  const { t } = useTranslation();
  if (isSending) {
    return (
      <div>
        <Tag tone="urgent" icon={<Loader size={16} />}>
          {t('outbox.sending')}
        </Tag>
      </div>
    );
  }
  const looks = {
    draft: { tone: 'quiet', Icon: IconNote },
    waiting: { tone: 'urgent', Icon: IconClockHour4 },
    rejected: { tone: 'critical', Icon: IconPencil },
    sent: { tone: 'good', Icon: IconCircleCheck },
  } as const;
  const { tone, Icon } = looks[report.state];
  return (
    <div>
      <Tag tone={tone} icon={<Icon size={18} aria-hidden />}>
        {t(`outbox.${report.state}`)}
      </Tag>
    </div>
  );
}
