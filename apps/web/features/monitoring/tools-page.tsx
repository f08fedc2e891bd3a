import { Button, Group, Text } from '@mantine/core';
import { DEFAULT_MONITORING_TOOLS, label } from '#contracts';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { useCan } from '../../app/session';
import { useLanguage } from '../../i18n';
import { useNumbers } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { AnchorLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import { FormDialog } from '../../ui/form-dialog';
import { refresh, startTool, toolsQuery } from './monitoring.api';
import { MonitoringTabs } from './monitoring-tabs';
import { ToolTag } from './tags';

/** The district's checklists with all their versions. */
export function ToolsPage() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const canManage = useCan()('monitoring-tool.manage');
  const query = useQuery(toolsQuery);
  return (
    <Page title={t('monitoring.tools')} width="wide">
      <MonitoringTabs current="tools" />
      {canManage ? <StartTool /> : null}
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('monitoring.noToolsYet')} text={t('monitoring.noToolsYetText')} />
          ) : (
            <RecordTable
              records={items}
              columns={[
                {
                  key: 'title',
                  title: t('monitoring.toolTitle'),
                  render: (tool) => (
                    <AnchorLink to="/monitoring/tools/$toolId" params={{ toolId: tool.id }}>
                      {tool.title} · {t('monitoring.version', { number: tool.number })}
                    </AnchorLink>
                  ),
                },
                {
                  key: 'status',
                  title: t('monitoring.status'),
                  render: ({ status }) => <ToolTag status={status} />,
                },
                {
                  ...{ key: 'items', title: t('monitoring.itemsTitle'), align: 'right' },
                  render: ({ itemCount }) => numbers.whole(itemCount),
                },
                {
                  ...{ key: 'used', title: t('monitoring.usedByTitle'), align: 'right' },
                  render: ({ usedBy }) => numbers.whole(usedBy),
                },
              ]}
            />
          )
        }
      </QueryView>
      <Text c="dimmed" mt="md">
        {t('monitoring.proposal')}
      </Text>
    </Page>
  );
}

function StartTool() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [key, setKey] = useState<string | null>(null);
  return (
    <Group mb="md">
      <Button size="lg" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setKey(uuid())}>
        {t('monitoring.startTool')}
      </Button>
      {key === null ? null : (
        <FormDialog
          title={t('monitoring.startTool')}
          button={t('monitoring.startTool')}
          fields={[
            { name: 'title', kind: 'line', required: true, label: t('monitoring.toolTitle') },
            {
              ...{ name: 'startFrom', kind: 'choice', label: t('monitoring.startFrom') },
              hint: t('monitoring.proposal'),
              options: DEFAULT_MONITORING_TOOLS.map((tool) => ({
                value: tool.code,
                label: label(tool, language),
              })),
            },
          ]}
          send={async ({ title, startFrom }) => {
            const from = DEFAULT_MONITORING_TOOLS.find(({ code }) => code === startFrom)?.code;
            const tool = await startTool(
              { title: String(title).trim(), ...(from === undefined ? {} : { startFrom: from }) },
              key,
            );
            await refresh();
            await navigate({ to: '/monitoring/tools/$toolId', params: { toolId: tool.id } });
          }}
          onClose={() => setKey(null)}
        />
      )}
    </Group>
  );
}
