import '../../styles/inputs';
import { Select } from '@mantine/core';
import {
  HAZARD_GROUPS,
  INCIDENT_STATUS_LABELS,
  isHazardGroupCode,
  isIncidentStatusCode,
  isUrgencyCode,
  label,
  URGENCY_LEVELS,
} from '#contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IncidentListSearch } from '../../app/search-params';
import { useLanguage } from '../../i18n';
import { EmptyState } from '../../ui/empty-state';
import { useLabels } from '../../ui/labels';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { IncidentCard } from './incident-card';
import classes from './incident-card.module.css';
import filterClasses from './incident-filters.module.css';
import { incidentsQuery } from './incidents.api';

const listedStatuses = INCIDENT_STATUS_LABELS.map(({ code }) => code).filter(
  (code) => code !== 'DISCARDED' && code !== 'DRAFT',
);

export function IncidentListPage() {
  const { t } = useTranslation();
  const filter = useSearch({ from: '/signed/incidents' });
  const query = useInfiniteQuery(incidentsQuery(filter));
  return (
    <Page title={t('nav.incidents')} lead={t('incident.listLead')}>
      <Filters filter={filter} />
      <InfiniteView
        query={query}
        empty={<EmptyState title={t('incident.none')} text={t('incident.noneText')} />}
      >
        {(incidents) => (
          <div className={classes.list}>
            {incidents.map((incident) => (
              <IncidentCard key={incident.id} incident={incident} />
            ))}
          </div>
        )}
      </InfiniteView>
    </Page>
  );
}

/** In the address, so that a filtered list can be sent to a colleague. */
function Filters({ filter }: { filter: IncidentListSearch }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const labels = useLabels();
  const navigate = useNavigate({ from: '/incidents' });
  const set = (patch: IncidentListSearch) =>
    void navigate({ search: (present) => ({ ...present, ...patch }) });
  return (
    <div className={filterClasses.filters}>
      <Select
        clearable
        label={t('incident.filterGroup')}
        placeholder={t('common.all')}
        data={HAZARD_GROUPS.map((group) => ({ value: group.code, label: label(group, language) }))}
        value={filter.group ?? null}
        onChange={(group) => set({ group: isHazardGroupCode(group) ? group : undefined })}
      />
      <Select
        clearable
        label={t('incident.filterStatus')}
        placeholder={t('common.all')}
        data={listedStatuses.map((status) => ({ value: status, label: labels.status(status) }))}
        value={filter.status ?? null}
        onChange={(status) => set({ status: isIncidentStatusCode(status) ? status : undefined })}
      />
      <Select
        clearable
        label={t('incident.filterUrgency')}
        placeholder={t('common.all')}
        data={URGENCY_LEVELS.map((level) => ({ value: level.code, label: label(level, language) }))}
        value={filter.urgency ?? null}
        onChange={(urgency) => set({ urgency: isUrgencyCode(urgency) ? urgency : undefined })}
      />
    </div>
  );
}
