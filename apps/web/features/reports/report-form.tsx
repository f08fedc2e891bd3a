import '../../styles/inputs';
import { Alert, Button, Select, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import {
  academicYearOf,
  calendarsOfReport,
  isReportOfRecord,
  REPORT_KINDS,
  REPORT_PURPOSE_CODES,
  reportKindByCode,
  type ReportAbout,
  type ReportFormat,
  type ReportKindCode,
  type ReportPurposeCode,
} from '#contracts';
import { IconLock } from '@tabler/icons-react';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import type { ReportsSearch } from '../../app/reports-search';
import { useCan } from '../../app/session';
import { ChoiceChips } from '../../ui/choice-chips';
import { today, useDates } from '../../ui/dates';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldErrorsOf, fieldId } from '../../ui/form-errors';
import { useReportWords } from './report-words';
import classes from './reports.module.css';
import { REPORTS, requestReport, type ReportForm as Form } from './reports.api';

const YEARS_BACK = 4;

interface Values {
  kind: ReportKindCode | null;
  format: ReportFormat;
  calendar: 'academic' | 'fiscal';
  year: number;
  purpose: ReportPurposeCode | null;
  purposeNote: string;
}

/** Kinds that can be asked for from here: those of the district, and those of the record that one came from. */
function useKinds({ kind, subject }: ReportsSearch) {
  const can = useCan();
  return REPORT_KINDS.filter(({ about, permission }) => {
    const fits =
      !isReportOfRecord(about) ||
      (subject !== undefined && kind !== undefined && about === reportKindByCode(kind).about);
    return fits && can(permission);
  }).map(({ code }) => code as ReportKindCode);
}

function bodyOf({ kind, ...values }: Values, { subject }: ReportsSearch): Form | null {
  if (kind === null || values.purpose === null) return null;
  const { about } = reportKindByCode(kind);
  const [calendar, ...others] = calendarsOfReport(about);
  return {
    ...{ kind, format: values.format, purpose: values.purpose },
    ...(calendar === undefined
      ? {}
      : { calendar: others.length === 0 ? calendar : values.calendar, year: values.year }),
    ...(isReportOfRecord(about) && subject !== undefined ? { subjectId: subject } : {}),
    ...(values.purposeNote.trim() === '' ? {} : { purposeNote: values.purposeNote.trim() }),
  };
}

function useReportForm(search: ReportsSearch) {
  const { t } = useTranslation();
  const kinds = useKinds(search);
  const [values, setValues] = useState<Values>({
    kind: kinds.find((kind) => kind === search.kind) ?? kinds[0] ?? null,
    ...{ format: 'pdf', purpose: null, purposeNote: '' },
    calendar: search.calendar ?? 'academic',
    year: search.year ?? academicYearOf(today()),
  });
  const [attempt, setAttempt] = useState(0);
  const key = useRef(uuid());
  const asking = useMutation({
    mutationFn: (body: Form) => requestReport(body, key.current),
    onSuccess: async () => {
      key.current = uuid();
      setAttempt(0);
      setValues((present) => ({ ...present, purpose: null, purposeNote: '' }));
      await queryClient.invalidateQueries({ queryKey: REPORTS });
    },
    onError: () => setAttempt((count) => count + 1),
  });
  const set = (change: Partial<Values>) => {
    // Another question is another create.
    key.current = uuid();
    setValues((present) => ({ ...present, ...change }));
  };
  const problem = asking.isError ? asProblem(asking.error) : null;
  const fill = (field: string): string => t('form.fill', { field });
  const missing: Record<string, string> = {
    ...(values.purpose === null ? { purpose: fill(t('reports.purpose')) } : {}),
    ...(values.purpose === 'OTHER' && values.purposeNote.trim() === ''
      ? { purposeNote: fill(t('reports.purposeNote')) }
      : {}),
  };
  const errors: Record<string, ReactNode> =
    attempt === 0 ? {} : { ...(problem ? fieldErrorsOf(problem) : {}), ...missing };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = bodyOf(values, search);
    if (body === null || Object.keys(missing).length > 0) return setAttempt((count) => count + 1);
    asking.mutate(body);
  };
  return { kinds, values, set, errors, problem, attempt, submit, isPending: asking.isPending };
}

/** Asking for a report: which, about what, in what form, and what for. */
export function ReportForm({ search }: { search: ReportsSearch }) {
  const { t } = useTranslation();
  const words = useReportWords();
  const { kinds, values, set, errors, problem, attempt, submit, isPending } = useReportForm(search);
  const { kind } = values;
  if (kind === null) return <Text>{t('reports.fromRecord')}</Text>;
  return (
    <form onSubmit={submit} noValidate className={classes.section}>
      <Title order={2}>{t('reports.newTitle')}</Title>
      <ErrorSummary errors={errors} problem={problem} attempt={attempt} />
      <Select
        id={fieldId('kind')}
        label={t('reports.kind')}
        required
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: words.kind(value) }))}
        value={kind}
        onChange={(value) => set({ kind: value as ReportKindCode, format: 'pdf' })}
      />
      <About kind={kind} search={search} values={values} set={set} />
      <Formats kind={kind} value={values.format} set={set} />
      <Purpose values={values} errors={errors} set={set} />
      <Notice kind={kind} />
      <Button type="submit" size="lg" loading={isPending}>
        {t('reports.make')}
      </Button>
    </form>
  );
}

function Purpose({
  values,
  errors,
  set,
}: { values: Values; errors: Record<string, ReactNode> } & Pick<PartProps, 'set'>) {
  const { t } = useTranslation();
  const words = useReportWords();
  return (
    <>
      <ChoiceChips
        id={fieldId('purpose')}
        label={t('reports.purpose')}
        options={REPORT_PURPOSE_CODES.map((value) => ({ value, label: words.purpose(value) }))}
        value={values.purpose}
        error={errors.purpose}
        onChange={(purpose) => set({ purpose })}
      />
      <TextInput
        id={fieldId('purposeNote')}
        label={t('reports.purposeNote')}
        description={t('reports.purposeHint')}
        required={values.purpose === 'OTHER'}
        maxLength={300}
        value={values.purposeNote}
        error={errors.purposeNote}
        onChange={(event) => set({ purposeNote: event.currentTarget.value })}
      />
    </>
  );
}

interface PartProps {
  kind: ReportKindCode;
  set: (change: Partial<Values>) => void;
}

function About({ kind, search, values, set }: PartProps & { search: ReportsSearch; values: Values }) {
  const { about } = reportKindByCode(kind);
  const calendars = calendarsOfReport(about);
  return (
    <>
      {isReportOfRecord(about) ? <Subject about={about} search={search} /> : null}
      {calendars.length > 1 ? <Calendars calendars={calendars} values={values} set={set} /> : null}
      {calendars.length > 0 ? <Years values={values} set={set} /> : null}
    </>
  );
}

function Subject({ about, search }: { about: ReportAbout; search: ReportsSearch }) {
  const { t } = useTranslation();
  if (search.about) return <Text>{t('reports.about', { reference: search.about })}</Text>;
  return (
    <Text>
      {t(
        about === 'school-year'
          ? 'reports.aboutSchool'
          : about === 'plan'
            ? 'reports.aboutPlan'
            : 'reports.aboutRecord',
      )}
    </Text>
  );
}

type YearProps = Pick<PartProps, 'set'> & { values: Values };

function Calendars({ calendars, values, set }: YearProps & { calendars: readonly Values['calendar'][] }) {
  const { t } = useTranslation();
  return (
    <ChoiceChips
      id={fieldId('calendar')}
      label={t('reports.calendar')}
      options={calendars.map((value) => ({ value, label: t(`statistics.${value}`) }))}
      value={values.calendar}
      onChange={(calendar) => set({ calendar })}
    />
  );
}

function Years({ values, set }: YearProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const newest = academicYearOf(today()) + 1;
  const years = [
    ...new Set([values.year, ...Array.from({ length: YEARS_BACK }, (_, back) => newest - back)]),
  ];
  return (
    <Select
      id={fieldId('year')}
      label={t('reports.year')}
      allowDeselect={false}
      data={years.toSorted((a, b) => b - a).map((year) => ({ value: String(year), label: dates.year(year) }))}
      value={String(values.year)}
      onChange={(year) => set({ year: Number(year) })}
    />
  );
}

function Formats({ kind, value, set }: PartProps & { value: ReportFormat }) {
  const { t } = useTranslation();
  const { formats } = reportKindByCode(kind);
  if (formats.length < 2) return null;
  return (
    <ChoiceChips
      id={fieldId('format')}
      label={t('reports.format')}
      options={formats.map((format) => ({ value: format, label: t(`reports.formats.${format}`) }))}
      value={value}
      onChange={(format) => set({ format })}
    />
  );
}

function Notice({ kind }: { kind: ReportKindCode }) {
  const { t } = useTranslation();
  return reportKindByCode(kind).personal ? (
    <Alert color="orange" icon={<IconLock aria-hidden />}>
      {t('reports.personal')}
    </Alert>
  ) : (
    <Text c="dimmed">{t(kind === 'EMERGENCY_PLAN' ? 'reports.forTheWall' : 'reports.plain')}</Text>
  );
}
