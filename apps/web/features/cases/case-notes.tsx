import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { useMe } from '../../app/session';
import { useDates } from '../../ui/dates';
import { ProblemAlert } from '../../ui/error-summary';
import { Tag } from '../../ui/tag';
import classes from '../incidents/incident.module.css';
import { filled } from './case-fields';
import { mayRecord, Section } from './case-sections';
import { useCasePosts } from './case-words';
import { addPart, openNote, type Case, type NoteLine } from './cases.api';
import { CaseFormDialog } from './case-form-dialog';

type Sensitivity = 'NORMAL' | 'PSYCHOLOGIST' | 'LEGAL';

export function CaseNotes({ one }: { one: Case }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t('cases.notes')}>
      {one.notes.length === 0 ? <Text c="dimmed">{t('cases.noNotes')}</Text> : null}
      <ul className={classes.persons}>
        {one.notes.map((note) => (
          <Note key={note.id} caseId={one.id} note={note} />
        ))}
      </ul>
      {mayRecord(one) ? (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('cases.addNote')}
        </Button>
      ) : null}
      {isOpen ? <NoteDialog one={one} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

/** A restricted note shows its headline; its text is fetched when somebody opens it, which leaves a trace. */
function Note({ caseId, note }: { caseId: string; note: NoteLine }) {
  const { t } = useTranslation();
  const dates = useDates();
  const opening = useMutation({ mutationFn: () => openNote(caseId, note.id) });
  const text = note.text ?? opening.data?.text ?? null;
  return (
    <li>
      <strong>{note.headline}</strong>
      <span className={classes.badges}>
        <Text size="sm" c="dimmed">
          {dates.instant(note.writtenAt)}
        </Text>
        {note.sensitivity === 'NORMAL' ? null : (
          <Tag tone="violet" icon={<IconLock size={18} aria-hidden />}>
            {t(`cases.sensitivities.${note.sensitivity as Sensitivity}`)}
          </Tag>
        )}
      </span>
      {text === null ? null : <span>{text}</span>}
      {opening.isError ? <ProblemAlert problem={asProblem(opening.error)} /> : null}
      {text === null && note.readable ? (
        <Button variant="default" size="sm" loading={opening.isPending} onClick={() => opening.mutate()}>
          {t('cases.openNote')}
        </Button>
      ) : null}
      {note.readable ? null : <Text c="dimmed">{t('cases.sealed')}</Text>}
    </li>
  );
}

function NoteDialog({ one, onClose }: { one: Case; onClose: () => void }) {
  const { t } = useTranslation();
  const { role } = useMe().activePost ?? {};
  const kinds: Sensitivity[] =
    role === 'DISTRICT_PSYCH' ? ['NORMAL', 'PSYCHOLOGIST', 'LEGAL'] : ['NORMAL', 'LEGAL'];
  const posts = useCasePosts().options(one);
  return (
    <CaseFormDialog
      title={t('cases.addNote')}
      button={t('common.save')}
      initial={{ sensitivity: 'NORMAL' }}
      fields={[
        {
          name: 'sensitivity',
          kind: 'choice',
          label: t('cases.sensitivity'),
          options: kinds.map((value) => ({ value, label: t(`cases.sensitivities.${value}`) })),
          required: true,
        },
        {
          name: 'headline',
          kind: 'line',
          label: t('cases.headline'),
          hint: t('cases.headlineHint'),
          required: true,
        },
        { name: 'text', kind: 'text', label: t('cases.text'), required: true },
        { name: 'readerPostIds', kind: 'choices', label: t('cases.readers'), options: posts },
      ]}
      send={(values) =>
        addPart(one.id, 'notes', {
          ...filled(values, ['sensitivity', 'headline', 'text']),
          ...(values.sensitivity === 'LEGAL' ? filled(values, ['readerPostIds']) : {}),
        })
      }
      onClose={onClose}
    />
  );
}
