import '../../styles/inputs';
import { Button, Paper, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { label, PREFIXES } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import type { RecoverySlip as Slip } from '../../api/types';
import { useMe } from '../../app/session';
import { useLanguage } from '../../i18n';
import { today } from '../../ui/dates';
import { ErrorSummary } from '../../ui/error-summary';
import { Page } from '../../ui/page';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { addPerson } from './identity.api';
import classes from './people.module.css';
import { emptyPost, placeKindOf, PostFields, toNewPost, type PostValues } from './post-fields';
import { RecoverySlip } from './recovery-slip';
import { ButtonLink } from '../../ui/links';

interface NewPersonValues {
  prefix: string | null;
  firstName: string;
  lastName: string;
  username: string;
  post: PostValues;
}

function useNewPersonForm(onDone: (slip: Slip) => void) {
  const { t } = useTranslation();
  const me = useMe();
  const [key] = useState(() => uuid());
  const { place } = me.activePost;
  const ownSchool = place.kind === 'school' ? { id: place.id, nameTh: place.nameTh } : null;
  const form = useForm<NewPersonValues>({
    initialValues: {
      prefix: null,
      firstName: '',
      lastName: '',
      username: '',
      post: { ...emptyPost(), school: ownSchool },
    },
    validate: {
      prefix: (value) => (value === null ? t('people.prefixMissing') : null),
      firstName: (value) => (value.trim() === '' ? t('people.firstNameMissing') : null),
      lastName: (value) => (value.trim() === '' ? t('people.lastNameMissing') : null),
      username: (value) => (/^[a-z0-9._-]{3,40}$/.test(value.trim()) ? null : t('people.usernameWrong')),
      post: {
        role: (value) => (value === null ? t('people.roleMissing') : null),
        school: (value, { post }) =>
          placeKindOf(post.role) === 'school' && value === null ? t('report.missing.school') : null,
        agencyId: (value, { post }) =>
          placeKindOf(post.role) === 'agency' && value === null ? t('people.agencyMissing') : null,
      },
    },
  });
  const submit = useSubmit({
    form,
    send: ({ prefix, firstName, lastName, username, post }) =>
      addPerson(
        {
          prefix: prefix ?? undefined,
          firstName: firstName.trim(),
          lastName: lastName.trim(),
          username: username.trim(),
          post: toNewPost(post, today()),
        },
        key,
      ),
    onDone: ({ recoverySlip }) => onDone(recoverySlip),
    rename: (path) => (path === 'post.schoolId' ? 'post.school' : path),
  });
  return { form, submit, suffix: `@${me.district.code}` };
}

export function NewPersonPage() {
  const { t } = useTranslation();
  const [slip, setSlip] = useState<Slip | null>(null);
  return (
    <Page title={t('people.add')} width="narrow">
      {slip === null ? (
        <NewPersonForm onDone={setSlip} />
      ) : (
        <>
          <RecoverySlip slip={slip} />
          <div className="no-print">
            <ButtonLink to="/people" variant="default">
              {t('people.toList')}
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  );
}

function NewPersonForm({ onDone }: { onDone: (slip: Slip) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { form, submit, suffix } = useNewPersonForm(onDone);
  return (
    <Paper withBorder p="lg">
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorSummary errors={submit.errors} problem={submit.problem} attempt={submit.attempt} />
          <Select
            {...fieldProps(form, 'prefix')}
            label={t('people.prefix')}
            data={PREFIXES.filter((entry) => entry.use !== 'partner').map((entry) => ({
              value: entry.th,
              label: label(entry, language),
            }))}
          />
          <div className={classes.pair}>
            <TextInput
              {...fieldProps(form, 'firstName')}
              label={t('people.firstName')}
              autoComplete="off"
              maxLength={100}
            />
            <TextInput
              {...fieldProps(form, 'lastName')}
              label={t('people.lastName')}
              autoComplete="off"
              maxLength={100}
            />
          </div>
          <TextInput
            {...fieldProps(form, 'username')}
            label={t('signIn.username')}
            description={t('people.usernameHint', { suffix })}
            autoComplete="off"
            autoCapitalize="none"
            maxLength={40}
          />
          <PostFields form={form} />
          <Button type="submit" loading={submit.isPending}>
            {t('people.addSubmit')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
