import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { concerns, useLiveEvents, type LiveChange } from '../../api/live';
import { queryClient } from '../../app/query-client';
import { classroomText } from '../../ui/labels';
import { AnchorLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import classes from '../incidents/incident.module.css';
import { ReferLink } from '../referrals/refer-link';
import { CaseActions } from './case-actions';
import { CaseBadges } from './case-card';
import { CaseFiles } from './case-files';
import { CaseNotes } from './case-notes';
import { CasePlan } from './case-plan';
import { CaseStory, CaseMeetings, CaseTimeline, CaseVisits } from './case-sections';
import { StudyLink } from './study-link';
import { useCasePosts, useCaseWords } from './case-words';
import { CASES, caseQuery, type Case } from './cases.api';

export function CasePage() {
  const { t } = useTranslation();
  const { caseId } = useParams({ from: '/signed/cases/$caseId' });
  const query = useQuery(caseQuery(caseId));
  useLiveEvents(
    'case',
    useCallback(
      (change: LiveChange) => {
        if (concerns(change, caseId))
          void queryClient.invalidateQueries({ queryKey: [...CASES, 'one', caseId] });
      },
      [caseId],
    ),
  );
  return (
    <Page title={query.data?.reference ?? t('cases.title')} width="wide">
      <QueryView query={query}>{(one) => <CaseView one={one} />}</QueryView>
    </Page>
  );
}

/** The record that the case came from, a click away for whoever may see it. */
function Origin({ one: { origin, originId, student } }: { one: Case }) {
  const { t } = useTranslation();
  if (originId === null) return null;
  if (origin === 'DROPOUT')
    return (
      <AnchorLink to="/dropouts/$dropoutId" params={{ dropoutId: originId }}>
        {t('cases.openedFrom.dropout')}
      </AnchorLink>
    );
  if (origin === 'INCIDENT')
    return (
      <AnchorLink to="/incidents/$incidentId" params={{ incidentId: originId }}>
        {t('cases.openedFrom.incident')}
      </AnchorLink>
    );
  if (student === null) return null;
  return (
    <AnchorLink to="/students/$studentId" params={{ studentId: student.id }}>
      {t('cases.openedFrom.screening')}
    </AnchorLink>
  );
}

function CaseView({ one }: { one: Case }) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const { nameOf } = useCasePosts();
  const { student, owner } = one;
  return (
    <>
      <section className={classes.identity}>
        <CaseBadges line={one} />
        <p className={classes.what}>{words.type(one.type)}</p>
        <p>
          {student === null
            ? t('cases.studentMoved')
            : `${student.displayName ?? ''} · ${classroomText(student.level, student.room)}`}
        </p>
        <Text c="dimmed">
          {one.schoolNameTh}
          {owner ? ` · ${t('cases.owner', { name: nameOf(owner) })}` : ''}
        </Text>
        {one.team.length === 0 ? null : (
          <Text c="dimmed">
            {t('cases.team')}: {one.team.map(nameOf).join(', ')}
          </Text>
        )}
        <Origin one={one} />
        {one.closeReason === null ? null : <p>{words.closeReason(one.closeReason)}</p>}
        <Group gap="xs">
          <CaseActions one={one} />
          <StudyLink one={one} />
          {student === null || one.status === 'CLOSED' ? null : (
            <ReferLink from={{ student: student.id, case: one.id }} />
          )}
        </Group>
      </section>
      <div className={classes.columns}>
        <div className={classes.column}>
          <CaseStory one={one} />
          <CasePlan one={one} />
          <CaseVisits one={one} />
          <CaseMeetings one={one} />
        </div>
        <div className={classes.column}>
          <CaseNotes one={one} />
          <CaseFiles one={one} />
          <CaseTimeline caseId={one.id} />
        </div>
      </div>
    </>
  );
}
