import { Button, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session';
import { fieldId } from '../../../ui/form-errors';
import { PersonPicker } from './person-picker';
import { SchoolSelect } from '../../organisation/school-select';
import { ConflictNotice } from './conflict-notice';
import { PersonEditor } from './person-editor';
import type { DraftPerson } from './report-draft';
import type { StepProps } from './step-props';
import classes from './report.module.css';
import { takesConflictRoute } from './report-rules';

export function StepWho({ draft, update, errorAt }: StepProps) {
  const { t } = useTranslation();
  const change = (index: number, patch: Partial<DraftPerson>) =>
    update({ persons: draft.persons.map((person, at) => (at === index ? { ...person, ...patch } : person)) });
  const remove = (key: string) => update({ persons: draft.persons.filter((person) => person.key !== key) });
  return (
    <Stack gap="md">
      <section className={classes.section}>
        <Text>{t('report.whoLead')}</Text>
        <PersonPicker
          schoolId={draft.school?.id}
          chosen={draft.persons}
          onAdd={(person) => update({ persons: [...draft.persons, person] })}
          onRemove={remove}
        />
      </section>
      {takesConflictRoute(draft) ? <ConflictNotice /> : null}
      {draft.persons.length === 0 ? (
        <Text>{t('report.nobodyYet')}</Text>
      ) : (
        <section className={classes.section} aria-label={t('report.chosenPersons')}>
          <strong>{t('report.chosenPersons')}</strong>
          {draft.persons.map((person, index) => (
            <PersonEditor
              key={person.key}
              person={person}
              index={index}
              errorAt={errorAt}
              onChange={(patch) => change(index, patch)}
              onRemove={() => remove(person.key)}
            />
          ))}
        </section>
      )}
      <OtherSchools draft={draft} update={update} errorAt={errorAt} />
    </Stack>
  );
}

function OtherSchools({ draft, update, errorAt }: StepProps) {
  const { t } = useTranslation();
  const me = useMe();
  const isKnown = (id: string) =>
    id === draft.school?.id || draft.otherSchools.some((school) => school.id === id);
  return (
    <details className={classes.more} open={draft.otherSchools.length > 0}>
      <summary>{t('report.otherSchools')}</summary>
      <div className={classes.section}>
        <Text>
          {t(
            me.activePost.place.kind === 'school'
              ? 'report.otherSchoolsHint'
              : 'report.otherSchoolsHintDistrict',
          )}
        </Text>
        <SchoolSelect
          id={fieldId('otherSchoolIds')}
          label={t('report.addSchool')}
          value={null}
          onChange={(school) => {
            if (!isKnown(school.id)) update({ otherSchools: [...draft.otherSchools, school] });
          }}
          error={errorAt('otherSchoolIds')}
        />
        {draft.otherSchools.map((school) => (
          <div key={school.id} className={classes.chosen}>
            <span>{school.nameTh}</span>
            <Button
              variant="default"
              leftSection={<IconX size={18} aria-hidden />}
              aria-label={`${t('common.remove')} ${school.nameTh}`}
              onClick={() =>
                update({ otherSchools: draft.otherSchools.filter((other) => other.id !== school.id) })
              }
            >
              {t('common.remove')}
            </Button>
          </div>
        ))}
      </div>
    </details>
  );
}
