import '../../styles/inputs';
import { Select, Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { Page } from '../../ui/page';
import { ActivityFormView } from './activity-form';
import { bodyOf, emptyValues } from './activity-form-values';
import { useActivityLabels } from './activity-labels';
import { useSchoolId } from './use-school-id';
import { logActivity } from './activities.api';

/** Logs what was held or is planned; its kind decides what is asked. */
export function NewActivityPage() {
  const { t } = useTranslation();
  const labels = useActivityLabels();
  const { kind } = useSearch({ from: '/signed/activities/new' });
  const navigate = useNavigate();
  const schoolId = useSchoolId();
  const [key] = useState(() => uuid());
  return (
    <Page title={t(kind === 'DRILL' ? 'activity.logDrill' : 'activity.logOther')}>
      <Stack gap="lg">
        <Select
          label={t('activity.kind')}
          required
          allowDeselect={false}
          maw={720}
          size="lg"
          data={labels.kinds}
          value={kind ?? null}
          onChange={(next) =>
            next === null
              ? undefined
              : void navigate({ to: '/activities/new', search: { kind: next }, replace: true })
          }
        />
        {kind === undefined ? null : (
          <ActivityFormView
            key={kind}
            initial={emptyValues(kind, schoolId)}
            isNew
            button={t('activity.save')}
            send={(values, title) => logActivity(bodyOf(values, title), key)}
            onDone={({ id }) => navigate({ to: '/activities/$activityId', params: { activityId: id } })}
          />
        )}
      </Stack>
    </Page>
  );
}
