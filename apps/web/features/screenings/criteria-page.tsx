import '../../styles/inputs';
import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { label, SDQ_SETS } from '#contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { useLanguage } from '../../i18n';
import { ProblemAlert } from '../../ui/error-summary';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ToggleRow } from './toggle-set';
import { useCareLabels } from './care-labels';
import classes from './care.module.css';
import { chooseSdqSet, criteriaQuery, editAspects, type Criteria } from './screenings.api';

type AspectCriteria = Criteria['aspects'];

/** What the district judges by: a new version each time; old records keep theirs. */
export function CriteriaPage() {
  const { t } = useTranslation();
  const query = useQuery(criteriaQuery);
  return (
    <Page title={t('screening.criteria')} lead={t('screening.criteriaLead')}>
      <QueryView query={query}>
        {(criteria) => (
          <>
            <SdqSet criteria={criteria} />
            <Aspects key={criteria.aspectsVersion} criteria={criteria} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const refresh = () => queryClient.invalidateQueries({ queryKey: criteriaQuery.queryKey });

function SdqSet({ criteria }: { criteria: Criteria }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choose = useMutation({ mutationFn: chooseSdqSet, onSuccess: refresh });
  return (
    <section className={classes.card}>
      <h2>{t('screening.sdqSet')}</h2>
      <ProblemAlert problem={choose.isError ? asProblem(choose.error) : null} attempt={choose.failureCount} />
      {SDQ_SETS.map((set) => (
        <ToggleRow
          key={set.code}
          text={label(set, language)}
          isChosen={criteria.sdqSet === set.code}
          isBusy={choose.isPending}
          onChoose={() => choose.mutate(set.code)}
        />
      ))}
    </section>
  );
}

function Aspects({ criteria }: { criteria: Criteria }) {
  const { t } = useTranslation();
  const labels = useCareLabels();
  const [rows, setRows] = useState<AspectCriteria>(criteria.aspects);
  const save = useMutation({ mutationFn: () => editAspects(rows as never), onSuccess: refresh });
  const isComplete = rows.every(({ normal, atRisk }) => normal.trim() !== '' && atRisk.trim() !== '');
  const set = (aspect: string, patch: Partial<AspectCriteria[number]>) =>
    setRows((all) => all.map((row) => (row.aspect === aspect ? { ...row, ...patch } : row)));
  return (
    <section className={classes.stack}>
      <h2>{t('screening.aspects')}</h2>
      <Text>{t('screening.version', { version: criteria.aspectsVersion })}</Text>
      <ProblemAlert problem={save.isError ? asProblem(save.error) : null} attempt={save.failureCount} />
      {rows.map(({ aspect, normal, atRisk, problem }) => (
        <fieldset key={aspect} className={classes.card}>
          <legend>{labels.aspect(aspect)}</legend>
          <Stack gap="xs">
            <TextInput
              required
              maxLength={300}
              label={labels.group('NORMAL')}
              value={normal}
              onChange={({ currentTarget: { value } }) => set(aspect, { normal: value })}
            />
            <TextInput
              required
              maxLength={300}
              label={labels.group('AT_RISK')}
              value={atRisk}
              onChange={({ currentTarget: { value } }) => set(aspect, { atRisk: value })}
            />
            <TextInput
              maxLength={300}
              label={labels.group('PROBLEM')}
              value={problem}
              onChange={({ currentTarget: { value } }) => set(aspect, { problem: value })}
            />
          </Stack>
        </fieldset>
      ))}
      {save.isSuccess ? <Alert color="green" role="status" title={t('screening.criteriaSaved')} /> : null}
      <Button size="lg" loading={save.isPending} disabled={!isComplete} onClick={() => save.mutate()}>
        {t('screening.saveCriteria')}
      </Button>
    </section>
  );
}
