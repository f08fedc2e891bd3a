import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { ButtonLink } from '../../ui/links';
import type { StatisticsCalendar } from '../../api/types';

interface Props {
  /** The year that one came from. */
  search?: { calendar: StatisticsCalendar | undefined; year: number | undefined };
}

/** Back to the figures, for those who may read them. */
export function BackToStatistics({ search = undefined }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  if (!can('statistics.read')) return null;
  return (
    <ButtonLink
      to="/statistics"
      {...(search ? { search } : {})}
      variant="default"
      leftSection={<IconArrowLeft size={20} aria-hidden />}
    >
      {t('statistics.back')}
    </ButtonLink>
  );
}
