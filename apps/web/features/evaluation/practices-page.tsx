import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { EmptyState } from '../../ui/empty-state';
import { InfiniteView } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { practicesQuery, takePracticeStep, type Practice, type PracticeStep } from './evaluation.api';
import { stepNumber, useStepLabels } from './evaluation-labels';
import { ProposeDialog } from './propose-dialog';
import { ReasonDialog } from './reason-dialog';
import { PracticeTag } from './tags';
import classes from './evaluation.module.css';

/** What schools did well: proposed by them, chosen by the district, read by all. */
export function PracticesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const [isProposing, setIsProposing] = useState(false);
  const query = useInfiniteQuery(practicesQuery({}));
  return (
    <Page
      title={t('practice.menu')}
      lead={t('practice.lead')}
      actions={
        can('practice.propose') ? (
          <Button
            size="lg"
            leftSection={<IconPlus size={20} aria-hidden />}
            onClick={() => setIsProposing(true)}
          >
            {t('practice.propose')}
          </Button>
        ) : undefined
      }
    >
      <InfiniteView
        query={query}
        empty={<EmptyState title={t('practice.none')} text={t('practice.noneText')} />}
      >
        {(practices) => (
          <Stack gap="md">
            {practices.map((practice) => (
              <PracticeCard key={practice.id} practice={practice} />
            ))}
          </Stack>
        )}
      </InfiniteView>
      {isProposing ? <ProposeDialog onClose={() => setIsProposing(false)} /> : null}
    </Page>
  );
}

const STEPS: readonly PracticeStep[] = ['choose', 'decline', 'withdraw'];

function PracticeCard({ practice }: { practice: Practice }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<PracticeStep | null>(null);
  const offered = STEPS.filter((one) => practice.availableActions.includes(one));
  return (
    <section className={classes.section}>
      <Head practice={practice} />
      {(['situation', 'done', 'outcome'] as const).map((text) => (
        <div key={text}>
          <Text fw={700}>{t(`practice.${text}`)}</Text>
          <Text className={classes.written}>{practice[text]}</Text>
        </div>
      ))}
      {practice.reason === null ? null : <Text>{t('practice.reason', { reason: practice.reason })}</Text>}
      {offered.length === 0 ? null : (
        <Group gap="sm">
          {offered.map((one, index) => (
            <Button key={one} variant={index === 0 ? 'filled' : 'default'} onClick={() => setStep(one)}>
              {t(`practice.step.${one}`)}
            </Button>
          ))}
        </Group>
      )}
      {step === null ? null : (
        <ReasonDialog
          title={t(`practice.step.${step}`)}
          text={t(`practice.stepText.${step}`)}
          wantsReason={step !== 'choose'}
          send={(reason) => takePracticeStep(step, practice, reason)}
          onClose={() => setStep(null)}
        />
      )}
    </section>
  );
}

function Head({ practice }: { practice: Practice }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useStepLabels();
  const { step, title, schoolNameTh, academicYear, status } = practice;
  return (
    <>
      <Group justify="space-between" gap="sm">
        <Title order={2}>{title}</Title>
        <PracticeTag status={status} />
      </Group>
      <Text c="dimmed">
        {schoolNameTh} · {t('steps.yearOf', { year: dates.year(academicYear) })} ·{' '}
        {t('steps.number', { number: stepNumber(step) })} {labels.step(step)}
      </Text>
    </>
  );
}
