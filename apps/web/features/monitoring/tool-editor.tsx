import '../../styles/inputs';
import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { isMonitoringItemKind, MONITORING_ITEM_KINDS } from '#contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { SteadySummary, type SteadyHandle } from '../../ui/steady-form';
import { changeTool, refresh, type Tool, type ToolItem, type ToolSection } from './monitoring.api';
import { useMonitoringLabels } from './monitoring-labels';
import classes from './monitoring.module.css';

/** A free id: an item keeps its own over all versions. */
const newItemId = (): string => `i${crypto.randomUUID().slice(0, 8)}`;

const newItem = (): ToolItem => ({ id: newItemId(), kind: 'CHOICE', text: '', help: null, required: true });

const replaced = <T,>(list: readonly T[], at: number, value: T): T[] =>
  list.map((one, index) => (index === at ? value : one));
const removed = <T,>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

/** A draft: its title, sections and items. */
export function ToolEditor({ tool, form }: { tool: Tool; form: SteadyHandle }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(tool.title);
  const [sections, setSections] = useState<ToolSection[]>(tool.sections);
  const saving = useMutation({
    mutationFn: () => changeTool(tool, { title: title.trim(), sections }),
    onSuccess: () => {
      form.renew();
      return refresh();
    },
  });
  return (
    <Stack gap="md">
      <TextInput
        label={t('monitoring.toolTitle')}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {sections.map((section, index) => (
        <SectionEditor
          key={index}
          section={section}
          number={index + 1}
          onChange={(next) =>
            setSections(next === null ? removed(sections, index) : replaced(sections, index, next))
          }
        />
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => setSections([...sections, { title: '', items: [newItem()] }])}
        >
          {t('monitoring.addSection')}
        </Button>
      </Group>
      <SteadySummary
        form={form}
        problem={saving.isError ? asProblem(saving.error) : null}
        attempt={saving.failureCount}
      />
      <Group>
        <Button size="lg" loading={saving.isPending} onClick={() => saving.mutate()}>
          {t('monitoring.saveTool')}
        </Button>
      </Group>
    </Stack>
  );
}

interface SectionProps {
  section: ToolSection;
  number: number;
  onChange: (section: ToolSection | null) => void;
}

function SectionEditor({ section, number, onChange }: SectionProps) {
  const { t } = useTranslation();
  const { items } = section;
  return (
    <section className={classes.card}>
      <TextInput
        label={`${t('monitoring.section')} ${number}`}
        value={section.title}
        maxLength={200}
        onChange={(event) => onChange({ ...section, title: event.currentTarget.value })}
      />
      {items.map((item, index) => (
        <ItemEditor
          key={item.id}
          item={item}
          name={`${number}.${index + 1}`}
          onChange={(next) => {
            const left = next === null ? removed(items, index) : replaced(items, index, next);
            onChange(left.length === 0 ? null : { ...section, items: left });
          }}
        />
      ))}
      <Group>
        <Button variant="default" onClick={() => onChange({ ...section, items: [...items, newItem()] })}>
          {t('monitoring.addItem')}
        </Button>
      </Group>
    </section>
  );
}

interface ItemProps {
  item: ToolItem;
  name: string;
  onChange: (item: ToolItem | null) => void;
}

function ItemEditor({ item, name, onChange }: ItemProps) {
  const { t } = useTranslation();
  const words = useMonitoringLabels();
  return (
    <div className={classes.item}>
      <TextInput
        label={`${t('monitoring.item')} ${name}`}
        value={item.text}
        maxLength={500}
        onChange={(event) => onChange({ ...item, text: event.currentTarget.value })}
      />
      <TextInput
        label={`${t('monitoring.help')} ${name}`}
        value={item.help ?? ''}
        maxLength={500}
        onChange={(event) => onChange({ ...item, help: event.currentTarget.value || null })}
      />
      <Group align="end">
        <Select
          label={`${t('monitoring.kind')} ${name}`}
          allowDeselect={false}
          data={MONITORING_ITEM_KINDS.map(({ code }) => ({ value: code, label: words.kind(code) }))}
          value={item.kind}
          onChange={(kind) => (isMonitoringItemKind(kind) ? onChange({ ...item, kind }) : undefined)}
        />
        <Checkbox
          pb={8}
          label={`${t('monitoring.required')} (${name})`}
          checked={item.required}
          onChange={(event) => onChange({ ...item, required: event.currentTarget.checked })}
        />
        <Button variant="subtle" color="red" onClick={() => onChange(null)}>
          {t('monitoring.removeItem')} {name}
        </Button>
      </Group>
    </div>
  );
}
