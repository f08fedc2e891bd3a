import '../../../styles/inputs';
import { Alert, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import {
  isIsoDate,
  label,
  REFERRAL_DECLINE_REASONS,
  SERVICE_TYPES,
  URGENCY_LEVELS,
  type IsoDate,
} from '#contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n';
import { ChoiceChips } from '../../../ui/choice-chips';
import { useDates } from '../../../ui/dates';
import { fieldId } from '../../../ui/form-errors';
import { useLabels } from '../../../ui/labels';
import { ThaiDateField } from '../../../ui/thai-date-field';
import { assigneesQuery } from '../../incidents/incidents.api';
import { agencyOptionsQuery } from '../referrals.api';
import { useReferralWords } from '../referral-words';
import type { Basis, Question } from '../referral-types';
import type { ActField } from './act-fields';

export interface ActContext {
  referralId: string;
  questions: readonly Question[];
  bases: readonly Basis[];
}

interface Props {
  field: ActField;
  context: ActContext;
  value: string;
  error: ReactNode;
  onChange: (value: string) => void;
}

export function ActInput(props: Props) {
  const { t } = useTranslation();
  const { field, value, error, onChange } = props;
  const name = t(`referral.act.${field.name as 'reason'}`);
  const base = { id: fieldId(field.name), label: name, error, required: field.required };
  switch (field.kind) {
    case 'long':
      return (
        <Textarea
          {...base}
          rows={3}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'day':
      return (
        <ThaiDateField
          {...base}
          value={isIsoDate(value) ? value : null}
          onChange={(day: IsoDate) => onChange(day)}
        />
      );
    case 'agency':
      return <AgencyInput {...props} name={name} />;
    case 'text':
      return <TextInput {...base} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
    default:
      return <CodeInput {...props} name={name} />;
  }
}

function CodeInput({ field, context, value, error, onChange, name }: Props & { name: string }) {
  const options = useOptions(field, context);
  const base = { id: fieldId(field.name), label: name, error, required: field.required };
  if (field.kind === 'urgency' || field.kind === 'decline' || field.kind === 'service')
    return <ChoiceChips {...base} options={options} value={value || null} onChange={onChange} />;
  return <Select {...base} data={options} value={value || null} onChange={(next) => onChange(next ?? '')} />;
}

function useOptions(
  { kind }: ActField,
  { questions, bases }: ActContext,
): { value: string; label: string }[] {
  const language = useLanguage();
  const dates = useDates();
  const labels = useLabels();
  const words = useReferralWords();
  const posts = useQuery({ ...assigneesQuery, enabled: kind === 'post' });
  const of = (entries: readonly { code: string; th: string; en: string }[]) =>
    entries.map((entry) => ({ value: entry.code, label: label(entry, language) }));
  switch (kind) {
    case 'urgency':
      return of(URGENCY_LEVELS);
    case 'decline':
      return of(REFERRAL_DECLINE_REASONS);
    case 'service':
      return of(SERVICE_TYPES);
    case 'post':
      return (posts.data?.items ?? []).map((post) => ({ value: post.postId, label: labels.holder(post) }));
    case 'question':
      return questions
        .filter(({ answer }) => answer === null)
        .map(({ id, question }) => ({ value: id, label: question }));
    case 'basis-id':
      return bases
        .filter(({ live }) => live)
        .map((one) => ({ value: one.id, label: `${words.basis(one.code)} · ${dates.day(one.givenOn)}` }));
    default:
      return [];
  }
}

/** Each agency with what it would be given, and what its agreement holds back. */
function AgencyInput({ context, value, error, onChange, name }: Props & { name: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useReferralWords();
  const query = useQuery(agencyOptionsQuery(context.referralId));
  const agencies = query.data?.items ?? [];
  const chosen = agencies.find(({ agencyId }) => agencyId === value);
  if (query.isSuccess && agencies.length === 0) return <Alert color="orange">{t('referral.noAgency')}</Alert>;
  return (
    <Stack gap="sm">
      <Radio.Group
        id={fieldId('agencyId')}
        label={name}
        value={value}
        onChange={onChange}
        error={error}
        withAsterisk
      >
        <Stack gap="xs" mt={4}>
          {agencies.map((agency) => (
            <Radio
              key={agency.agencyId}
              value={agency.agencyId}
              disabled={!agency.inForce}
              label={agency.nameTh}
              description={
                agency.inForce
                  ? t('referral.mouUntil', { day: agency.lastOn === null ? '–' : dates.day(agency.lastOn) })
                  : t('referral.mouNone')
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      {chosen === undefined ? null : (
        <ul>
          {chosen.grants.map((grant) => (
            <li key={grant.code}>
              {words.dataClass(grant.code)}:{' '}
              {grant.withheld === null
                ? t('referral.willSee')
                : t(`referral.withheldBy.${grant.withheld as 'mou'}`)}
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
