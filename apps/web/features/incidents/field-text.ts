import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { useAssigneeName } from './assignee';

const named = [
  'status',
  'urgency',
  'mainCode',
  'furtherCodes',
  'tags',
  'assigneePostId',
  'assignee',
  'mergedInto',
  'mscNumber',
  'happenedOn',
  'happenedTime',
  'happenedAbout',
  'locationType',
  'locationDetail',
  'facts',
  'immediateAction',
  'persons',
  'reason',
  'result',
  'remedy',
  'lesson',
  'kind',
  'number',
  'reportedOn',
  'intoId',
  'postId',
  'person',
  'told',
  'damageBaht',
  'lessonsStoppedDays',
] as const;
type Named = (typeof named)[number];

function plainText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return String(value.length);
  return typeof value === 'object' ? '' : String(value);
}

/** Names of fields and their values in words, for histories, conflicts and error summaries. */
export function useFieldText() {
  const { t } = useTranslation();
  const labels = useLabels();
  const dates = useDates();
  const assigneeName = useAssigneeName();
  /** "HARMED STUDENT" as a history has it. */
  const personText = (codes: string) => {
    const [role = null, kind = null] = codes.split(' ');
    return `${labels.personKind(kind)} · ${labels.personRole(role)}`;
  };
  const coded: Record<string, (code: string) => string> = {
    status: labels.status,
    urgency: labels.urgency,
    mainCode: labels.hazard,
    kind: labels.kind,
    locationType: labels.location,
    assigneePostId: assigneeName,
    assignee: assigneeName,
    person: personText,
    happenedOn: (day) => dates.day(day),
    reportedOn: (day) => dates.day(day),
  };
  return {
    name: (field: string): string => {
      const entry = named.find((each): each is Named => each === field);
      return entry === undefined ? t('field.other') : t(`field.${entry}`);
    },
    value: (field: string, value: unknown): string => {
      const inWords = coded[field];
      return typeof value === 'string' && value !== '' && inWords !== undefined
        ? inWords(value)
        : plainText(value);
    },
  };
}
