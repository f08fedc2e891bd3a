import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { FormDialog } from '../../ui/form-dialog';
import { SteadyForm } from '../../ui/steady-form';
import { publishTool, refresh, renewTool, retireTool, toolQuery, type Tool } from './monitoring.api';
import { useMonitoringLabels } from './monitoring-labels';
import { ToolTag } from './tags';
import { ToolComparison } from './tool-comparison';
import { ToolEditor } from './tool-editor';
import classes from './monitoring.module.css';

const ACTIONS = ['publish', 'renew', 'retire'] as const;
type Action = (typeof ACTIONS)[number];

const SEND: Record<Action, (tool: Tool, key: string) => Promise<Tool>> = {
  publish: (tool) => publishTool(tool),
  renew: (tool, key) => renewTool(tool, key),
  retire: (tool) => retireTool(tool),
};

/** One version of a tool: a draft is edited, a published one is read and compared. */
export function ToolPage() {
  const { t } = useTranslation();
  const { toolId } = useParams({ from: '/signed/monitoring/tools/$toolId' });
  const query = useQuery(toolQuery(toolId));
  return (
    <Page title={query.data?.title ?? t('monitoring.tools')} width="wide">
      <QueryView query={query}>
        {(tool) => (
          <Stack gap="md" key={tool.id}>
            <div className={classes.tags}>
              <ToolTag status={tool.status} />
              <Text>
                {t('monitoring.version', { number: tool.number })} ·{' '}
                {t('monitoring.items', { count: tool.itemCount })} ·{' '}
                {t('monitoring.usedBy', { count: tool.usedBy })}
              </Text>
            </div>
            {tool.proposal ? <Text c="dimmed">{t('monitoring.proposal')}</Text> : null}
            <ToolActions tool={tool} />
            {tool.availableActions.includes('change') ? (
              <SteadyForm record={tool}>
                {(basis, form) => <ToolEditor tool={basis} form={form} />}
              </SteadyForm>
            ) : (
              <>
                <Content tool={tool} />
                <ToolComparison tool={tool} />
              </>
            )}
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}

function ToolActions({ tool }: { tool: Tool }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState<{ action: Action; key: string } | null>(null);
  const offered = ACTIONS.filter((action) => tool.availableActions.includes(action));
  return (
    <Group gap="sm">
      {offered.map((action, index) => (
        <Button
          key={action}
          size="md"
          variant={index === 0 ? 'filled' : 'default'}
          onClick={() => setOpen({ action, key: uuid() })}
        >
          {t(`monitoring.${action}`)}
        </Button>
      ))}
      {open === null ? null : (
        <FormDialog
          title={t(`monitoring.${open.action}Text`)}
          button={t(`monitoring.${open.action}`)}
          fields={[]}
          grave={open.action === 'retire'}
          send={async () => {
            const answer = await SEND[open.action](tool, open.key);
            await refresh();
            if (answer.id !== tool.id)
              await navigate({ to: '/monitoring/tools/$toolId', params: { toolId: answer.id } });
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </Group>
  );
}

function Content({ tool }: { tool: Tool }) {
  const { t } = useTranslation();
  const words = useMonitoringLabels();
  return (
    <>
      {tool.sections.map((section) => (
        <section key={section.title}>
          <Title order={2}>{section.title}</Title>
          {section.items.map((item) => (
            <div key={item.id} className={classes.item}>
              <Text>{item.text}</Text>
              <Text size="sm" c="dimmed">
                {words.kind(item.kind)}
                {item.required ? ` · ${t('monitoring.required')}` : ''}
                {item.help ? ` · ${item.help}` : ''}
              </Text>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
