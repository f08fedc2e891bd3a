import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCheck, IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { useDates } from '../../ui/dates';
import { DueTime } from '../../ui/due-time';
import { EmptyState } from '../../ui/empty-state';
import { ProblemAlert } from '../../ui/error-summary';
import { useLabels } from '../../ui/labels';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { ToggleRow } from '../../ui/toggle-row';
import { UrgencyBadge } from '../../ui/urgency-badge';
import { useTaskLabels } from './task-labels';
import classes from './tasks.module.css';
import { finishTask, taskLanes, tasksQuery, type Task, type TaskLane } from './tasks.api';

export function TasksPage() {
  const { t } = useTranslation();
  const [lane, setLane] = useState<TaskLane>('mine');
  const query = useInfiniteQuery(tasksQuery(lane));
  const finishing = useMutation({
    mutationFn: finishTask,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['tasks'] }),
  });
  return (
    <Page title={t('nav.tasks')}>
      <ToggleRow
        label={t('task.laneLabel')}
        options={taskLanes.map((value) => ({ value, label: t(`task.lane.${value}`) }))}
        value={lane}
        onChange={setLane}
      />
      {finishing.isError ? <ProblemAlert problem={asProblem(finishing.error)} /> : null}
      <InfiniteView
        query={query}
        empty={
          <EmptyState
            title={t('task.empty')}
            text={t('task.emptyText')}
            icon={<IconChecklist size={40} stroke={1.5} aria-hidden />}
          />
        }
      >
        {(tasks) => (
          <ul className={classes.list}>
            {tasks.map((task) => (
              <TaskItem
                key={task.id}
                task={task}
                isEnding={finishing.isPending && finishing.variables.id === task.id}
                onDone={() => finishing.mutate(task)}
              />
            ))}
          </ul>
        )}
      </InfiniteView>
    </Page>
  );
}

function TaskItem({ task, isEnding, onDone }: { task: Task; isEnding: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  const labels = useTaskLabels();
  const what = labels.task(task.kind);
  return (
    <li className={classes.item} data-late={task.late || undefined}>
      <Link to={task.path as '/'} className={classes.open}>
        <span className={classes.text}>
          <span className={classes.what}>{what}</span>
          <span>
            {labels.subject(task.subjectKind)} {task.reference}
          </span>
          {task.schoolNameTh === null ? null : <span>{task.schoolNameTh}</span>}
          <TaskMeta task={task} />
        </span>
      </Link>
      {task.doneByHand ? (
        <div className={classes.foot}>
          <Button
            variant="default"
            loading={isEnding}
            leftSection={<IconCheck size={18} aria-hidden />}
            aria-label={t('task.doneOf', { what: `${what} ${task.reference}` })}
            onClick={onDone}
          >
            {t('task.done')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function TaskMeta({ task }: { task: Task }) {
  const { t } = useTranslation();
  const words = useLabels();
  const dates = useDates();
  return (
    <span className={classes.meta}>
      <DueTime dueAt={task.dueAt} late={task.late} />
      <UrgencyBadge urgency={task.urgency} />
      {task.mine ? <Tag tone="info">{t('task.mine')}</Tag> : null}
      {task.level === 'head' ? <Tag tone="urgent">{t('task.escalated')}</Tag> : null}
      {task.level === 'district' ? <Tag tone="urgent">{t('task.escalatedDistrict')}</Tag> : null}
      <span>{t('task.due', { at: dates.instant(task.dueAt) })}</span>
      {task.ownerRole === null ? null : <span>{t('task.owner', { role: words.role(task.ownerRole) })}</span>}
    </span>
  );
}
