import { Button } from '@mantine/core';
import { CASE_CLOSE_REASONS } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { measureOf, useCaseFields } from './case-fields';
import { useCasePosts, useCaseWords } from './case-words';
import { actOnCase, editCase, type Body, type Case } from './cases.api';
import { changesOf, type Field, type Values } from '../../ui/form-values';
import { CaseFormDialog } from './case-form-dialog';

const SHOWN = [
  'open',
  'call-conference',
  'follow-up',
  'resume',
  'close',
  'reopen',
  'edit',
  'assign',
  'set-team',
  'offer',
  'discard',
] as const;
type Shown = (typeof SHOWN)[number];
/** What comes next, by status: the page's one filled button. */
const NEXT: Record<string, Shown> = {
  DRAFT: 'open',
  OPEN: 'follow-up',
  CONFERENCE: 'resume',
  REFERRED: 'follow-up',
  FOLLOW_UP: 'close',
  REOPENED: 'resume',
};

/** The actions that the server offers here; what comes next stands first. */
export function CaseActions({ one }: { one: Case }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Shown | null>(null);
  const next = NEXT[one.status];
  const offered = SHOWN.filter((name) => one.availableActions.includes(name as never));
  const sorted = [...offered.filter((name) => name === next), ...offered.filter((name) => name !== next)];
  return (
    <>
      {sorted.map((name) => (
        <Button
          key={name}
          size={name === next ? 'md' : 'sm'}
          variant={name === next ? 'filled' : 'default'}
          onClick={() => setChosen(name)}
        >
          {t(`cases.action.${name}`)}
        </Button>
      ))}
      {chosen === null ? null : <ActionDialog one={one} action={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

interface Props {
  one: Case;
  action: Shown;
  onClose: () => void;
}

function useActionFields({ one, action }: Props): readonly Field[] {
  const { t } = useTranslation();
  const words = useCaseWords();
  const { story, measure } = useCaseFields();
  const posts = useCasePosts().options(one);
  switch (action) {
    case 'close':
      return [
        {
          name: 'closeReason',
          kind: 'choice',
          label: t('cases.closeReason'),
          options: words.options(CASE_CLOSE_REASONS),
          required: true,
        },
        ...measure(true),
      ];
    case 'reopen':
      return [{ name: 'reason', kind: 'text', label: t('cases.reason'), required: true }];
    case 'assign':
      return [
        { name: 'postId', kind: 'choice', label: t('cases.responsible'), options: posts, required: true },
      ];
    case 'set-team':
      return [
        {
          name: 'postIds',
          kind: 'choices',
          label: t('cases.team'),
          hint: t('cases.teamHint'),
          options: posts,
        },
      ];
    case 'edit':
      return story;
    default:
      return [];
  }
}

function bodyOf(action: Shown, values: Values): Body {
  if (action === 'close') return { closeReason: values.closeReason, measure: measureOf(values) };
  return action === 'set-team' ? { postIds: values.postIds ?? [] } : values;
}

function initialOf(action: Shown, { type, urgency, problem, history, family, team, posts }: Case): Values {
  if (action === 'edit') return { type, urgency, problem, history, family };
  if (action !== 'set-team') return {};
  // Somebody whose post has ended is no longer offered and leaves the team with the next change.
  const offered = new Set(posts.map(({ postId }) => postId));
  return { postIds: team.map(({ postId }) => postId).filter((postId) => offered.has(postId)) };
}

function ActionDialog(props: Props) {
  const { t } = useTranslation();
  const { one, action, onClose } = props;
  const fields = useActionFields(props);
  const send = (values: Values): Promise<unknown> => {
    // Only what was changed goes out: what this reader is not shown is not taken away.
    if (action === 'edit') return editCase(one, changesOf(initialOf(action, one), values));
    const body = bodyOf(action, values);
    return actOnCase(one, action, body);
  };
  return (
    <CaseFormDialog
      title={`${t(`cases.action.${action}`)} · ${one.reference}`}
      button={t(`cases.action.${action}`)}
      fields={fields}
      initial={initialOf(action, one)}
      grave={action === 'discard'}
      send={send}
      onClose={onClose}
    />
  );
}
