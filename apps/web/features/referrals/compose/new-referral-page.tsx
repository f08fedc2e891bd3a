import '../../../styles/inputs';
import { Button, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { asProblem } from '../../../api/problem';
import { useMe } from '../../../app/session';
import { ProblemAlert } from '../../../ui/error-summary';
import { classroomText } from '../../../ui/labels';
import { Page } from '../../../ui/page';
import { SearchSelect } from '../../../ui/search-select';
import { ClassList } from '../../incidents/report/class-list';
import { studentSearchQuery } from '../../students/students.api';
import { createReferral } from '../referrals.api';

interface Chosen {
  id: string;
  text: string;
}

/** Begins a draft about a pupil; from a case, an incident or the pupil's page the pupil is known. */
export function NewReferralPage() {
  const { t } = useTranslation();
  const { student, case: caseId, incident } = useSearch({ from: '/signed/referrals/new' });
  const [chosen, setChosen] = useState<Chosen | null>(
    student === undefined ? null : { id: student, text: t('referral.thisStudent') },
  );
  const [id] = useState(() => uuid());
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: (studentId: string) =>
      createReferral({
        ...{ id, studentId, urgency: 'NORMAL' },
        ...(caseId ? { caseId } : {}),
        ...(incident ? { incidentId: incident } : {}),
      }),
    onSuccess: (receipt) =>
      navigate({ to: '/referrals/$referralId', params: { referralId: receipt.id }, replace: true }),
  });
  return (
    <Page title={t('referral.new')} lead={t('referral.newLead')} width="narrow">
      <Paper withBorder p="lg">
        <Stack>
          {begin.isError ? <ProblemAlert problem={asProblem(begin.error)} /> : null}
          {chosen === null ? null : (
            <Text>
              {t('referral.student')}: <strong>{chosen.text}</strong>
            </Text>
          )}
          {student === undefined ? <StudentPicker chosen={chosen} onChoose={setChosen} /> : null}
          <Text c="dimmed">{t('referral.draftText')}</Text>
          <Button
            size="md"
            disabled={chosen === null}
            loading={begin.isPending}
            onClick={() => begin.mutate(chosen?.id ?? '')}
          >
            {t('referral.begin')}
          </Button>
        </Stack>
      </Paper>
    </Page>
  );
}

function StudentPicker({
  chosen,
  onChoose,
}: {
  chosen: Chosen | null;
  onChoose: (one: Chosen | null) => void;
}) {
  const { t } = useTranslation();
  const { activePost } = useMe();
  const useOptions = (query: string) =>
    useQuery({
      ...studentSearchQuery(query, undefined),
      select: (page) =>
        page.items.map((one) => ({
          key: one.id,
          text: one.displayName,
          note: `${classroomText(one.level, one.room)} · ${one.schoolNameTh}`,
          value: { id: one.id, text: `${one.displayName} (${classroomText(one.level, one.room)})` },
        })),
    });
  if (activePost.classroom !== null)
    return (
      <ClassList
        schoolId={activePost.place.id}
        classroom={activePost.classroom}
        chosenIds={chosen === null ? [] : [chosen.id]}
        onAdd={(one) => onChoose({ id: one.id, text: one.displayName })}
        onRemove={() => onChoose(null)}
      />
    );
  return (
    <SearchSelect
      id="field-studentId"
      label={t('picker.studentLabel')}
      description={t('picker.studentHint')}
      useOptions={useOptions}
      onChoose={onChoose}
    />
  );
}
