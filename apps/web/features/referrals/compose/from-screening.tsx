import { Button, Chip, Group, Input, Stack, Text } from '@mantine/core';
import { bandsOfScreening, label, referralReasonByCode, type ReferralReasonCode } from '#contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem';
import { queryClient } from '../../../app/query-client';
import { useLanguage } from '../../../i18n';
import { useDates } from '../../../ui/dates';
import { ProblemAlert } from '../../../ui/error-summary';
import { useCareLabels } from '../../screenings/care-labels';
import { GroupTag } from '../../screenings/lights';
import type { Referral } from '../referral-types';
import { studentScreeningsQuery, type Screening } from '../../screenings/screenings.api';

interface ReasonsProps {
  screening: Screening;
  proposed: readonly ReferralReasonCode[];
  reasons: readonly string[];
  onChange: (reasons: string[]) => void;
}

/** What the draft begins from: the screening by its group, and the reasons that it supports, each to be taken or left. */
export function FromScreening({ screening, proposed, reasons, onChange }: ReasonsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const labels = useCareLabels();
  const dates = useDates();
  return (
    <Stack gap="xs" role="group" aria-label={t('referral.fromScreening')}>
      <Text>
        {t('referral.fromScreening')}: <strong>{labels.kind(screening.kind)}</strong> ·{' '}
        {dates.day(screening.assessedOn)}
      </Text>
      <Group gap="xs">
        <GroupTag group={screening.overall} />
      </Group>
      {proposed.length === 0 ? (
        <Text c="dimmed">{t('referral.noReasonProposed')}</Text>
      ) : (
        <Input.Wrapper
          id="reasons-group"
          label={t('referral.reasons')}
          description={t('referral.reasonsProposed')}
          labelElement="div"
        >
          <Chip.Group multiple value={[...reasons]} onChange={onChange}>
            <Group gap="xs" mt={4} role="group" aria-label={t('referral.reasons')}>
              {proposed.map((code) => (
                <Chip key={code} value={code} variant="outline" size="md">
                  {label(referralReasonByCode(code), language)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
      )}
    </Stack>
  );
}

interface BandsProps {
  referral: Pick<Referral, 'studentId' | 'screeningId'>;
  onFill: (text: string) => void;
}

/** Lays the bands of the screening into the text of the class that was chosen; read only when somebody asks for it. */
export function FillBands({ referral: { studentId, screeningId }, onFill }: BandsProps) {
  const { t } = useTranslation();
  const textOf = useBandsText();
  const fill = useMutation({
    mutationFn: () => queryClient.fetchQuery(studentScreeningsQuery(studentId)),
  });
  if (screeningId === null) return null;
  // An answer that comes when somebody has begun to write finds this gone, and fills nothing.
  const onClick = () =>
    fill.mutate(undefined, {
      onSuccess: ({ items }) => {
        const found = items.find(({ id }) => id === screeningId);
        if (found) onFill(textOf(found));
      },
    });
  return (
    <Stack gap="xs" align="flex-start" mt={4}>
      {fill.isError ? <ProblemAlert problem={asProblem(fill.error)} /> : null}
      <Button variant="default" size="sm" loading={fill.isPending} onClick={onClick}>
        {t('referral.fillBands')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('referral.fillBandsHint')}
      </Text>
    </Stack>
  );
}

function useBandsText() {
  const labels = useCareLabels();
  const dates = useDates();
  return (screening: Screening): string => {
    const { kind, informant, assessedOn, overall } = screening;
    const nameOf = kind === 'SDQ' ? labels.scale : labels.aspect;
    const head = [labels.kind(kind), ...(informant === null ? [] : [labels.informant(informant)])].join(
      ' · ',
    );
    const bands = bandsOfScreening(screening).map(({ of, group }) => `${nameOf(of)}: ${labels.group(group)}`);
    return [`${head} · ${dates.day(assessedOn)} · ${labels.group(overall)}`, ...bands].join('\n');
  };
}
