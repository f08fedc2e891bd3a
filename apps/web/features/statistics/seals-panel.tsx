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
import { usePeriodName } from './sealed-periods';
import { sealPeriod, sealsQuery, type SealedPeriod } from './seals.api';
import classes from './statistics.module.css';

/** A period's seals, what came since the newest, and the button that seals. */
export function SealsPanel({ of }: { of: SealedPeriod }) {
  const { t } = useTranslation();
  const name = usePeriodName();
  const query = useQuery(sealsQuery(of));
  return (
    <section className={`${classes.section} no-print`}>
      <Title order={2}>{t('seal.ofPeriod', { period: name(of) })}</Title>
      <QueryView query={query}>{(seals) => <Seals of={of} seals={seals} />}</QueryView>
    </section>
  );
}

function Seals({ of, seals }: { of: SealedPeriod; seals: SealList }) {
  const { t } = useTranslation();
  const dates = useDates();
  const numbers = useNumbers();
  const can = useCan();
  const [isOpen, setIsOpen] = useState(false);
  const { days, items, since, sealable } = seals;
  return (
    <Stack gap="sm" mt="sm">
      <Text c="dimmed">{t('seal.days', { from: dates.day(days.from), to: dates.day(days.to) })}</Text>
      {items.length === 0 ? <Text>{t('seal.none')}</Text> : null}
      <ul className={classes.seals}>
        {items.map(({ revision, asOf, events, students, reason }) => (
          <li key={revision}>
            <AnchorLink to="/statistics/seals" search={{ ...of, revision }}>
              {t(revision === 1 ? 'seal.first' : 'seal.revision', { revision, at: dates.instant(asOf) })}
            </AnchorLink>
            <Text size="sm">
              {t('seal.counts', { events: numbers.whole(events), students: numbers.whole(students) })}
              {reason === null ? '' : ` · ${reason}`}
            </Text>
          </li>
        ))}
      </ul>
      {since === null ? null : <Since since={since} />}
      {sealable && can('statistics.seal') ? (
        <Group>
          <Button leftSection={<IconLock size={20} aria-hidden />} onClick={() => setIsOpen(true)}>
            {t(items.length === 0 ? 'seal.seal' : 'seal.revise')}
          </Button>
        </Group>
      ) : null}
      {isOpen ? <SealDialog of={of} isFirst={items.length === 0} onClose={() => setIsOpen(false)} /> : null}
    </Stack>
  );
}

/** What came after the newest seal: events, and which other figures the records give otherwise now. */
function Since({ since }: { since: NonNullable<SealList['since']> }) {
  const { t } = useTranslation();
  const { added, removed, changed, figures } = since;
  const events = added + removed + changed;
  if (events + figures.length === 0) return <Text>{t('seal.unchanged')}</Text>;
  const names = figures.map((figure) => t(`seal.figure.${figure}`)).join(' · ');
  return (
    <>
      {events === 0 ? null : <Text>{t('seal.since', { added, removed, changed })}</Text>}
      {figures.length === 0 ? null : <Text>{t('seal.sinceFigures', { figures: names })}</Text>}
    </>
  );
}

interface DialogProps {
  of: SealedPeriod;
  isFirst: boolean;
  onClose: () => void;
}

function SealDialog({ of, isFirst, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [key] = useState(() => uuid());
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (isFirst || reason.trim() !== '' ? null : t('seal.reasonNeeded')) },
  });
  const submit = useSubmit({
    form,
    send: ({ reason }) => sealPeriod(of, { reason: reason.trim(), key }),
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: sealsQuery(of).queryKey });
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
          <Text>{t('seal.holds')}</Text>
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
