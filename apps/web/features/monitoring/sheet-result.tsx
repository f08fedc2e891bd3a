import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../ui/dates';
import type { Sheet, ToolItem } from './monitoring.api';
import { useMonitoringLabels } from './monitoring-labels';
import { answerOf, type Typed } from './sheet-values';
import classes from './monitoring.module.css';

/** An answer in words. */
export function useAnswerText(): (item: Pick<ToolItem, 'kind'>, typed: Typed) => string {
  const { t } = useTranslation();
  const words = useMonitoringLabels();
  const numbers = useNumbers();
  return ({ kind }, { choice, score, count, text }) => {
    if (kind === 'CHOICE' && choice !== null) return words.choice(choice);
    if (kind === 'SCORE' && score !== null) return `${score}/5`;
    if (kind === 'COUNT' && count !== null) return numbers.whole(count);
    return kind === 'TEXT' && text ? text : t('monitoring.empty');
  };
}

/** A tool as it was answered. */
export function SheetResult({ sheet }: { sheet: Sheet }) {
  const say = useAnswerText();
  return (
    <>
      {sheet.sections.map((section) => (
        <section key={section.title}>
          <Title order={4}>{section.title}</Title>
          {section.items.map((item) => {
            const typed = answerOf(sheet, item.id);
            return (
              <div key={item.id} className={classes.item}>
                <Text>{item.text}</Text>
                <Text fw={700}>{say(item, typed)}</Text>
                {typed.note === null ? null : <Text c="dimmed">{typed.note}</Text>}
              </div>
            );
          })}
        </section>
      ))}
    </>
  );
}
