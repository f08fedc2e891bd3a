import '../../styles/inputs';
import { Button, MultiSelect, Stack, Text, Textarea } from '@mantine/core';
import type { IsoDate } from '#contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { asProblem } from '../../api/problem';
import type { SchoolRef } from '../../api/types';
import { useMe } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldErrorsOf, fieldId } from '../../ui/form-errors';
import { useLabels } from '../../ui/labels';
import { ButtonLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ThaiDateParts } from '../../ui/thai-date-parts';
import { schoolQuery } from '../organisation/organisation.api';
import { SchoolSelect } from '../organisation/school-select';
import { keepVisit, planVisit, toolsQuery, visitorsQuery, type ToolLine } from './monitoring.api';

/** A visit is planned: where, when, by whom, with which tools. */
export function NewVisitPage() {
  const { t } = useTranslation();
  const { schoolId } = useSearch({ from: '/signed/monitoring/visits/new' });
  const tools = useQuery(toolsQuery);
  const given = useQuery({ ...schoolQuery(schoolId ?? ''), enabled: schoolId !== undefined });
  if (schoolId !== undefined && given.isPending) return <Page title={t('monitoring.newVisit')}>{null}</Page>;
  return (
    <Page title={t('monitoring.newVisit')}>
      <QueryView query={tools}>
        {({ items }) => {
          const published = items.filter(({ status }) => status === 'PUBLISHED');
          return published.length === 0 ? (
            <EmptyState title={t('monitoring.noTools')} text={t('monitoring.noToolsText')}>
              <ButtonLink to="/monitoring/tools">{t('monitoring.tools')}</ButtonLink>
            </EmptyState>
          ) : (
            <PlanForm tools={published} given={given.data ?? null} />
          );
        }}
      </QueryView>
    </Page>
  );
}

function usePlan() {
  const navigate = useNavigate();
  const [key] = useState(() => uuid());
  return useMutation({
    mutationFn: (body: Parameters<typeof planVisit>[0]) => planVisit(body, key),
    onSuccess: async (visit) => {
      await keepVisit(visit);
      await navigate({ to: '/monitoring/visits/$visitId', params: { visitId: visit.id } });
    },
  });
}

interface PlanValues {
  school: SchoolRef | null;
  plannedOn: IsoDate | null;
  toolIds: string[];
  visitorPostIds: string[];
  purpose: string;
}

function PlanForm({ tools, given }: { tools: ToolLine[]; given: SchoolRef | null }) {
  const { t } = useTranslation();
  const me = useMe();
  const [values, setValues] = useState<PlanValues>({
    ...{ school: given, plannedOn: null, visitorPostIds: [me.activePost.id], purpose: '' },
    toolIds: tools.length === 1 ? tools.map(({ id }) => id) : [],
  });
  const [attempt, setAttempt] = useState(0);
  const plan = usePlan();
  const problem = plan.isError ? asProblem(plan.error) : null;
  const { school, plannedOn, toolIds, visitorPostIds } = values;
  const wanted = (is: boolean, field: string) => (is ? {} : { [field]: t('monitoring.fillAll') });
  const missing = {
    ...wanted(school !== null, 'schoolId'),
    ...wanted(plannedOn !== null, 'plannedOn'),
    ...wanted(toolIds.length > 0, 'toolIds'),
    ...wanted(visitorPostIds.length > 0, 'visitorPostIds'),
  };
  const errors: Record<string, ReactNode> =
    attempt === 0 ? {} : { ...(problem ? fieldErrorsOf(problem) : {}), ...missing };
  const submit = () => {
    setAttempt((count) => count + 1);
    if (school === null || plannedOn === null || Object.keys(missing).length > 0) return;
    const purpose = values.purpose.trim();
    plan.mutate({
      ...{ schoolId: school.id, plannedOn, toolIds, visitorPostIds },
      ...(purpose === '' ? {} : { purpose }),
    });
  };
  return (
    <Stack gap="md">
      <ErrorSummary errors={errors} problem={problem} attempt={attempt} />
      <PlanFields
        tools={tools}
        values={values}
        errors={errors}
        onChange={(part) => setValues((present) => ({ ...present, ...part }))}
      />
      <Text c="dimmed">{t('monitoring.proposal')}</Text>
      <Button size="lg" loading={plan.isPending} onClick={submit}>
        {t('monitoring.save')}
      </Button>
    </Stack>
  );
}

interface FieldsProps {
  tools: ToolLine[];
  values: PlanValues;
  errors: Record<string, ReactNode>;
  onChange: (part: Partial<PlanValues>) => void;
}

function PlanFields({ tools, values, errors, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const visitors = useQuery(visitorsQuery);
  const { holder } = useLabels();
  return (
    <>
      <SchoolSelect
        id={fieldId('schoolId')}
        label={t('monitoring.school')}
        value={values.school}
        onChange={(school) => onChange({ school })}
        error={errors.schoolId}
      />
      <ThaiDateParts
        id={fieldId('plannedOn')}
        label={t('monitoring.day')}
        value={values.plannedOn}
        onChange={(plannedOn) => onChange({ plannedOn })}
        error={errors.plannedOn}
      />
      <MultiSelect
        id={fieldId('toolIds')}
        label={t('monitoring.toolsOf')}
        description={t('monitoring.integrated')}
        data={tools.map(({ id, title, number }) => ({
          value: id,
          label: `${title} (${t('monitoring.version', { number })})`,
        }))}
        value={values.toolIds}
        onChange={(toolIds) => onChange({ toolIds })}
        error={errors.toolIds}
      />
      <MultiSelect
        id={fieldId('visitorPostIds')}
        label={t('monitoring.visitors')}
        data={(visitors.data?.items ?? []).map((one) => ({ value: one.postId, label: holder(one) }))}
        value={values.visitorPostIds}
        onChange={(visitorPostIds) => onChange({ visitorPostIds })}
        error={errors.visitorPostIds}
      />
      <Textarea
        label={t('monitoring.purpose')}
        autosize
        minRows={2}
        maxLength={2000}
        value={values.purpose}
        onChange={(event) => onChange({ purpose: event.currentTarget.value })}
      />
    </>
  );
}
