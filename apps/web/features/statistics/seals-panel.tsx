import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import type { SealList } from '../../api/types';
import { queryClient } from '../../app/query-client';
import { useCan } from '../../app/session';
import { useDates, useNumbers } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { AnchorLink } from '../../ui/links';
import { QueryView } from '../../ui/query-view';
import { fieldProps, useSubmit } from '../../ui/use-submit';
import { sealsQuery, sealYear } from './seals.api';
import type { Period } from './statistics.api';
import classes from './statistics.module.css';

/** The year's sealed figures, what came since, and the button that seals. */
export function SealsPanel({ period }: { period: Period }) {
  const { t } = useTranslation();
  const query = useQuery(sealsQuery(period));
  return (
    <section className={`${classes.section} no-print`}>
      <Title order={2}>{t('seal.title')}</Title>
      <Text c="dimmed">{t('seal.lead')}</Text>
      <QueryView query={query}>{(seals) => <Seals period={period} seals={seals} />}</QueryView>
    </section>
  );
}

function Seals({ period, seals }: { period: Period; seals: SealList }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const can = useCan();
  const [isOpen, setIsOpen] = useState(false);
  const { items, since, sealable } = seals;
  return (
    <Stack gap="sm" mt="sm">
      {items.length === 0 ? <Text>{t('seal.none')}</Text> : null}
      <ul className={classes.seals}>
        {items.map(({ revision, asOf, events, students, reason }) => (
          <li key={revision}>
            <AnchorLink to="/statistics" search={{ ...period, revision }}>
              {t(revision === 1 ? 'seal.first' : 'seal.revision', { revision, at: dates.instant(asOf) })}
            </AnchorLink>
            <Text size="sm">
              {t('seal.counts', { events: numbers.whole(events), students: numbers.whole(students) })}
              {reason === null ? '' : ` · ${reason}`}
            </Text>
          </li>
        ))}
      </ul>
      {since === null ? null : (
        <Text>
          {since.added + since.removed + since.changed === 0
            ? t('seal.unchanged')
            : t('seal.since', { ...since })}
        </Text>
      )}
      {sealable && can('statistics.seal') ? (
        <Group>
          <Button leftSection={<IconLock size={20} aria-hidden />} onClick={() => setIsOpen(true)}>
            {t(items.length === 0 ? 'seal.seal' : 'seal.revise')}
          </Button>
        </Group>
      ) : null}
      {isOpen ? (
        <SealDialog period={period} isFirst={items.length === 0} onClose={() => setIsOpen(false)} />
      ) : null}
    </Stack>
  );
}

interface DialogProps {
  period: Period;
  isFirst: boolean;
  onClose: () => void;
}

function SealDialog({ period, isFirst, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [key] = useState(() => uuid());
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (isFirst || reason.trim() !== '' ? null : t('seal.reasonNeeded')) },
  });
  const submit = useSubmit({
    form,
    send: ({ reason }) => sealYear(period, { reason: reason.trim(), key }),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['statistics', period] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t(isFirst ? 'seal.seal' : 'seal.revise')}>
      <form onSubmit={submit.onSubmit} noValidate>
        <Stack gap="md">
          <ErrorSummary
            errors={submit.errors}
            labels={{ reason: t('seal.reason') }}
            problem={submit.problem}
            attempt={submit.attempt}
          />
          <Text>{t('seal.confirm')}</Text>
          {isFirst ? null : (
            <Textarea {...fieldProps(form, 'reason')} label={t('seal.reason')} required maxLength={1000} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={submit.isPending}>
              {t(isFirst ? 'seal.seal' : 'seal.revise')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
