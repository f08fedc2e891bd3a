import '../../../styles/inputs';
import { Button, Paper, Stack, Text } from '@mantine/core';
import { reasonsOfScreening } from '#contracts';
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
import { studentScreeningsQuery } from '../../screenings/screenings.api';
import { studentSearchQuery } from '../../students/students.api';
import { createReferral } from '../referrals.api';
import { FromScreening } from './from-screening';

interface Chosen {
  id: string;
  text: string;
}

/** Begins a draft about a pupil; from a case, an incident or the pupil's page the pupil is known. */
export function NewReferralPage() {
  const { t } = useTranslation();
  const { student, case: caseId, incident, screening } = useSearch({ from: '/signed/referrals/new' });
  const from = useScreening(student, screening);
  const [chosen, setChosen] = useState<Chosen | null>(
    student === undefined ? null : { id: student, text: t('referral.thisStudent') },
  );
  const begin = useBegin({ caseId, incident, screening, reasons: from.reasons });
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
          {from.found === undefined ? null : (
            <FromScreening
              screening={from.found}
              proposed={from.proposed}
              reasons={from.reasons}
              onChange={from.setReasons}
            />
          )}
          <Text c="dimmed">{t('referral.draftText')}</Text>
          <Button
            size="md"
            disabled={chosen === null || from.isPending}
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

interface Beginning {
  caseId: string | undefined;
  incident: string | undefined;
  screening: string | undefined;
  reasons: string[];
}

/** The same draft however often it is asked for: its id is made here, once. */
function useBegin({ caseId, incident, screening, reasons }: Beginning) {
  const [id] = useState(() => uuid());
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (studentId: string) =>
      createReferral({
        ...{ id, studentId, urgency: 'NORMAL' },
        ...(caseId ? { caseId } : {}),
        ...(incident ? { incidentId: incident } : {}),
        ...(screening ? { screeningId: screening } : {}),
        ...(reasons.length > 0 ? { reasons } : {}),
      }),
    onSuccess: (receipt) =>
      navigate({ to: '/referrals/$referralId', params: { referralId: receipt.id }, replace: true }),
  });
}

/** The screening that the link named, as its reader may see it, with the reasons that it proposes. */
function useScreening(student: string | undefined, screening: string | undefined) {
  const isAsked = student !== undefined && screening !== undefined;
  const query = useQuery({ ...studentScreeningsQuery(student ?? ''), enabled: isAsked });
  const [taken, setReasons] = useState<string[] | null>(null);
  const found = query.data?.items.find(({ id }) => id === screening);
  const proposed = found === undefined ? [] : reasonsOfScreening(found);
  return { found, proposed, reasons: taken ?? proposed, setReasons, isPending: isAsked && query.isPending };
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
