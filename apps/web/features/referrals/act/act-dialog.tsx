import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';
import { useDates, today } from '../../../ui/dates';
import { Dialog } from '../../../ui/dialog';
import { ErrorSummary } from '../../../ui/error-summary';
import { fieldErrorsOf } from '../../../ui/form-errors';
import { useLabels } from '../../../ui/labels';
import { ReferralStatusTag } from '../referral-badges';
import type { ActBy } from '../referrals.api';
import type { Actable, Basis, Referral } from '../referral-types';
import { ACT_FIELDS, GRAVE } from './act-fields';
import { ActInput } from './act-input';
import { Narrowing, partOf, useOffer } from './narrowing';
import { useAct } from './use-act';

export interface ActOn extends Actable {
  status: string;
  bases?: readonly Basis[];
  lastChange?: Referral['lastChange'];
}

interface Props {
  referral: ActOn;
  action: string;
  by: ActBy;
  onClose: () => void;
}

function startOf({ urgency, questions }: ActOn): Record<string, string> {
  const waiting = questions.find(({ answer }) => answer === null);
  return { urgency, servedOn: today(), withdrawnOn: today(), questionId: waiting?.id ?? '' };
}

function useActForm({ referral, action, by, onClose }: Props) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => startOf(referral));
  const [checks, setChecks] = useState(0);
  const act = useAct(referral, action, by);
  const agencyId = action === 'assign' ? values['agencyId'] : undefined;
  const offer = useOffer(referral.id, agencyId);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const fields = ACT_FIELDS[action] ?? [];
  const missing = fields.filter(({ name, required }) => required && !values[name]?.trim());
  const own = checks === 0 ? [] : missing;
  const errors = {
    ...(act.problem === null ? {} : fieldErrorsOf(act.problem)),
    ...Object.fromEntries(
      own.map(({ name }) => [name, t('form.fill', { field: t(`referral.act.${name as 'reason'}`) })]),
    ),
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setChecks((count) => count + 1);
    if (missing.length > 0) return;
    const filled = fields.flatMap(({ name }) => (values[name]?.trim() ? [[name, values[name]]] : []));
    const body = {
      ...Object.fromEntries(filled),
      ...(agencyId === undefined ? {} : partOf(offer, dropped)),
    };
    act.mutation.mutate(body, { onSuccess: onClose });
  };
  const setValue = (name: string, value: string) => setValues((present) => ({ ...present, [name]: value }));
  const toggle = (id: string, goes: boolean) =>
    setDropped((present) => new Set(goes ? [...present].filter((one) => one !== id) : [...present, id]));
  const narrowing =
    agencyId === undefined ? null : { referralId: referral.id, agencyId, dropped, onToggle: toggle };
  return { values, setValue, fields, errors, act, narrowing, attempt: checks + act.attempt, onSubmit };
}

export function ActDialog(props: Props) {
  const { t } = useTranslation();
  const { referral, action, by, onClose } = props;
  const { values, setValue, fields, errors, act, narrowing, attempt, onSubmit } = useActForm(props);
  const name = t(`referral.action.${action as 'submit'}`);
  const wasFaster = act.problem?.status === 412 || act.problem?.code === 'illegal-transition';
  const context = { referralId: referral.id, questions: referral.questions, bases: referral.bases ?? [] };
  return (
    <Dialog onClose={onClose} title={`${name} · ${referral.reference}`} size="lg">
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          {wasFaster && act.problem ? (
            <Faster referral={referral} problem={act.problem} />
          ) : (
            <ErrorSummary errors={errors} problem={act.problem} attempt={attempt} />
          )}
          {by === 'on-behalf' ? <Alert color="orange">{t('referral.onBehalfText')}</Alert> : null}
          <Text>{t(`referral.actText.${action as 'submit'}`, { defaultValue: '' })}</Text>
          {fields.map((field) => (
            <ActInput
              key={field.name}
              field={field}
              context={context}
              value={values[field.name] ?? ''}
              error={errors[field.name]}
              onChange={(value) => setValue(field.name, value)}
            />
          ))}
          {narrowing === null ? null : <Narrowing {...narrowing} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(act.problem?.code === 'illegal-transition' ? 'common.close' : 'common.cancel')}
            </Button>
            {act.problem?.code === 'illegal-transition' ? null : (
              <Button
                type="submit"
                color={GRAVE.has(action) ? 'red' : undefined}
                loading={act.mutation.isPending}
              >
                {name}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Two at once: who was first, and where the referral stands now. */
function Faster({ referral, problem }: { referral: ActOn; problem: Problem }) {
  const { t } = useTranslation();
  const dates = useDates();
  const labels = useLabels();
  const { lastChange } = referral;
  return (
    <Alert color="orange" role="alert" icon={<IconUsers aria-hidden />} title={t('referral.fasterTitle')}>
      {lastChange ? (
        <div>
          {t('referral.fasterBy', {
            who: lastChange.byNameTh ?? labels.role(lastChange.actingRole),
            action: t(`referral.action.${lastChange.action as 'submit'}`, {
              defaultValue: lastChange.action,
            }),
            at: dates.instant(lastChange.at),
          })}
        </div>
      ) : (
        <div>{problem.message}</div>
      )}
      <ReferralStatusTag status={referral.status} />
    </Alert>
  );
}
