import {
  CARE_GROUPS,
  CASE_CAUSES,
  CASE_CLOSE_REASONS,
  CASE_RESULTS,
  CASE_STATUS_LABELS,
  CASE_STUDY_SECTIONS,
  CASE_STUDY_STATUS_LABELS,
  CASE_TYPES,
  label,
  SERVICE_TYPES,
  VISIT_OUTCOMES,
  type VocabularyEntry,
} from '#contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { useLabels } from '../../ui/labels';
import type { Case } from './cases.api';

/** Texts for a case's codes in the language of the screen, and the same as options. */
export function useCaseWords() {
  const language = useLanguage();
  const { t } = useTranslation();
  const text = (entries: readonly VocabularyEntry[]) => (code: string | null) => {
    const entry = entries.find((one) => one.code === code);
    return entry ? label(entry, language) : t('common.unknownCode');
  };
  return {
    type: text(CASE_TYPES),
    status: text(CASE_STATUS_LABELS),
    closeReason: text(CASE_CLOSE_REASONS),
    cause: text(CASE_CAUSES),
    result: text(CASE_RESULTS),
    service: text(SERVICE_TYPES),
    group: text(CARE_GROUPS),
    outcome: text(VISIT_OUTCOMES),
    section: text(CASE_STUDY_SECTIONS),
    studyStatus: text(CASE_STUDY_STATUS_LABELS),
    options: (entries: readonly VocabularyEntry[]) =>
      entries.map((entry) => ({ value: entry.code, label: label(entry, language) })),
  };
}

/** A post by its holder's name; by its role where the reader knows no name, as a school knows the district's officers. */
export function useCasePosts() {
  const labels = useLabels();
  const nameOf = ({ nameTh, role }: Case['posts'][number]) => nameTh ?? labels.role(role);
  return {
    nameOf,
    /** Those that work of the case may be given to. */
    options: ({ posts }: Case) => posts.map((post) => ({ value: post.postId, label: labels.holder(post) })),
  };
}
