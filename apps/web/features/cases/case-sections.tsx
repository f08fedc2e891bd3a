import { Button, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates';
import { useLabels } from '../../ui/labels';
import { AnchorLink, ButtonLink } from '../../ui/links';
import { InfiniteView } from '../../ui/load-more';
import classes from '../incidents/incident.module.css';
import { useCasePosts, useCaseWords } from './case-words';
import { addPart, timelineQuery, type Case } from './cases.api';
import { isEmpty, type Values } from '../../ui/form-values';
import { CaseFormDialog } from './case-form-dialog';

export const mayRecord = (one: Case): boolean => one.availableActions.includes('record');

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <Title order={2}>{title}</Title>
      {children}
    </section>
  );
}

export function CaseStory({ one }: { one: Case }) {
  const { t } = useTranslation();
  const words = useCaseWords();
  return (
    <Section title={t('cases.story')}>
      <dl className={classes.rows}>
        <dt>{t('cases.problem')}</dt>
        <dd>{one.problem}</dd>
        {one.history === null ? null : <Pair name={t('cases.history')} text={one.history} />}
        {one.family === null ? null : <Pair name={t('cases.family')} text={one.family} />}
        {one.measures.map(({ moment, careGroup, attendancePercent, scales, measuredAt }) => (
          <Pair
            key={measuredAt}
            name={t(moment === 'OPEN' ? 'cases.measure' : 'cases.measureAfter')}
            text={[
              words.group(careGroup),
              ...(attendancePercent == null ? [] : [`${t('cases.attendance')} ${attendancePercent}`]),
              ...scales.map(({ problem, scale }) => `${words.cause(problem)} ${scale}/5`),
            ].join(' · ')}
          />
        ))}
      </dl>
    </Section>
  );
}

function Pair({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

export function CaseVisits({ one }: { one: Case }) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const dates = useDates();
  return (
    <Section title={t('cases.visits')}>
      {one.visits.length === 0 ? <Text c="dimmed">{t('cases.noVisits')}</Text> : null}
      <ul className={classes.persons}>
        {one.visits.map((visit) => (
          <li key={visit.id}>
            <strong>
              {dates.day(visit.visitedOn)} · {words.outcome(visit.outcome)}
            </strong>
            {visit.form.parentsWorries === undefined ? null : <span>{visit.form.parentsWorries}</span>}
            {mayRecord(one) ? (
              <AnchorLink
                to="/cases/$caseId/visit"
                params={{ caseId: one.id }}
                search={{ visit: visit.id }}
                aria-label={`${t('visit.change')} · ${dates.day(visit.visitedOn)}`}
              >
                {t('visit.change')}
              </AnchorLink>
            ) : null}
          </li>
        ))}
      </ul>
      {mayRecord(one) ? (
        <ButtonLink to="/cases/$caseId/visit" params={{ caseId: one.id }} variant="default">
          {t('cases.addVisit')}
        </ButtonLink>
      ) : null}
    </Section>
  );
}

export function CaseMeetings({ one }: { one: Case }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t('cases.conferences')}>
      {one.conferences.length === 0 ? <Text c="dimmed">{t('cases.noConferences')}</Text> : null}
      <ul className={classes.persons}>
        {one.conferences.map((conference) => (
          <li key={conference.id}>
            <strong>{dates.day(conference.heldOn)}</strong>
            <span>{conference.summary}</span>
            <Text c="dimmed">{conference.attendees}</Text>
            {conference.decisions.map((decision) => (
              <span key={decision.id}>
                {decision.text} · {t('cases.dueOn', { day: dates.day(decision.dueOn) })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {mayRecord(one) ? (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('cases.addConference')}
        </Button>
      ) : null}
      {isOpen ? <ConferenceDialog one={one} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

function ConferenceDialog({ one, onClose }: { one: Case; onClose: () => void }) {
  const { t } = useTranslation();
  const posts = useCasePosts().options(one);
  const send = ({ heldOn, attendees, summary, text, ownerPostId, dueOn }: Values) =>
    addPart(one.id, 'conferences', {
      ...{ heldOn, attendees, summary },
      decisions: isEmpty(text) ? [] : [{ text, ownerPostId, dueOn }],
    });
  return (
    <CaseFormDialog
      title={t('cases.addConference')}
      button={t('common.save')}
      fields={[
        { name: 'heldOn', kind: 'day', label: t('cases.heldOn'), required: true },
        { name: 'attendees', kind: 'text', label: t('cases.attendees'), required: true },
        { name: 'summary', kind: 'text', label: t('cases.summary'), required: true },
        { name: 'text', kind: 'text', label: t('cases.decision') },
        { name: 'ownerPostId', kind: 'choice', label: t('cases.responsible'), options: posts },
        { name: 'dueOn', kind: 'day', label: t('cases.due') },
      ]}
      send={send}
      onClose={onClose}
    />
  );
}

/** Everything that happened, newest first, as far as one cares to read. */
export function CaseTimeline({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useLabels();
  const words = useCaseWords();
  const query = useInfiniteQuery(timelineQuery(caseId));
  return (
    <Section title={t('cases.timeline')}>
      <InfiniteView query={query} empty={null}>
        {(events) => (
          <ul className={classes.persons}>
            {events.map((event) => (
              <li key={event.id}>
                <strong>
                  {t(`cases.event.${event.action as 'open'}`)}
                  {event.to !== null && event.to !== event.from ? ` → ${words.status(event.to)}` : ''}
                </strong>
                <Text size="sm" c="dimmed">
                  {dates.instant(event.at)} · {labels.role(event.actingRole)}
                </Text>
                {event.reason === null ? null : <span>{event.reason}</span>}
              </li>
            ))}
          </ul>
        )}
      </InfiniteView>
    </Section>
  );
}
