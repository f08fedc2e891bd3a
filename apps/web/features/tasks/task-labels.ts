import {
  isNoticeKind,
  isSubjectKind,
  isTaskKind,
  label,
  noticeKindByCode,
  subjectKindByCode,
  taskKindByCode,
} from '#contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';

/** Words of clocks, tasks and notices; a code of a newer server gets the words "unknown item". */
export function useTaskLabels() {
  const language = useLanguage();
  const { t } = useTranslation();
  const unknown = t('common.unknownCode');
  return {
    notice: (code: string) => (isNoticeKind(code) ? label(noticeKindByCode(code), language) : unknown),
    subject: (code: string) => (isSubjectKind(code) ? label(subjectKindByCode(code), language) : unknown),
    task: (code: string) => (isTaskKind(code) ? label(taskKindByCode(code), language) : unknown),
  };
}
