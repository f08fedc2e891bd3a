import { Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { evidencePath, isEvidenceKind, missingWord } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { useDates, useNumbers } from '../../ui/dates';
import { AnchorLink } from '../../ui/links';
import { Tag } from '../../ui/tag';
import type { RuleResult } from './evaluation.api';
import { useStepLabels } from './evaluation-labels';
import classes from './evaluation.module.css';

/** One rule: met or not and since when, the figure, its records one click away, and what is missing. */
export function StepRule({ rule }: { rule: RuleResult }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useStepLabels();
  const { satisfied, sinceOn, waiting } = rule;
  const Icon = satisfied ? IconCircleCheck : IconCircleDashed;
  const since = sinceOn === null ? '' : t('steps.since', { day: dates.day(sinceOn) });
  return (
    <li className={classes.rule} data-met={satisfied}>
      <Icon className={classes.ruleIcon} size={24} aria-hidden />
      <div className={classes.ruleBody}>
        <Text fw={700}>{labels.rule(rule.key)}</Text>
        <Text>
          {t(satisfied ? 'steps.met' : 'steps.notMet')} {since} · <Figure rule={rule} />
        </Text>
        {waiting === null ? null : (
          <div>
            <Tag tone={waiting === 'RETURNED' ? 'urgent' : 'violet'}>{labels.state(waiting)}</Tag>
          </div>
        )}
        {satisfied ? null : <Text>{t('steps.todo', { todo: labels.todo(rule.key) })}</Text>}
        <Missing rule={rule} />
        <Records rule={rule} />
      </div>
    </li>
  );
}

function Figure({ rule }: { rule: RuleResult }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const have = numbers.whole(rule.have);
  const figure = rule.of === null ? have : t('steps.haveOf', { have, of: numbers.whole(rule.of) });
  const { kind, value } = rule.test;
  const asked = {
    'at-least': t('steps.atLeast', { value: value ?? 0 }),
    share: t('steps.share', { value: value ?? 0 }),
    all: t('steps.all'),
  }[kind];
  return (
    <span>
      {figure} ({asked})
    </span>
  );
}

/** Codes have words; ids of what is missing are counted, since their page says the rest. */
function Missing({ rule }: { rule: RuleResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (rule.missing.length === 0) return null;
  const words = rule.missing.map((code) => missingWord(rule.key, code, language));
  const known = words.filter((word) => word !== null);
  const text =
    known.length === rule.missing.length
      ? known.join(', ')
      : t('steps.missingCount', { count: rule.missing.length });
  return <Text>{t('steps.missing', { what: text })}</Text>;
}

function Records({ rule }: { rule: RuleResult }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useStepLabels();
  const shown = rule.records.flatMap((record) => {
    const { kind, id, on, at } = record;
    return isEvidenceKind(kind) ? [{ kind, id, on, path: evidencePath(kind, { id, at }) }] : [];
  });
  if (shown.length === 0) return null;
  const wordsOf = (kind: string, on: string | null): string =>
    on === null ? labels.record(kind) : `${labels.record(kind)} ${dates.day(on)}`;
  return (
    <ul className={classes.records} aria-label={t('steps.records')}>
      {shown.map(({ kind, id, on, path }) => (
        <li key={id}>
          {/* The table of paths is of the contracts; the router knows the same ones by their patterns. */}
          {path === null ? wordsOf(kind, on) : <AnchorLink to={path as '/'}>{wordsOf(kind, on)}</AnchorLink>}
        </li>
      ))}
    </ul>
  );
}
