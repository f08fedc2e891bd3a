import { Button, Text, Title } from '@mantine/core';
import { REGISTER_KINDS, type RegisterKindCode } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { queryClient } from '../../app/query-client';
import { useCan } from '../../app/session';
import { useDates } from '../../ui/dates';
import { QueryView } from '../../ui/query-view';
import { Tag } from '../../ui/tag';
import { FormDialog } from '../../ui/form-dialog';
import { thisYear } from '../risk/risk-labels';
import classes from '../../ui/section.module.css';
import { usePlanLabels } from './plan-labels';
import { PLANS, recordRegister, registersQuery, type Register } from './plans.api';

/** Manual, centre, committee, registration: the newest of each, and a new one when it changes. */
export function Registers() {
  const { t } = useTranslation();
  const labels = usePlanLabels();
  const can = useCan();
  const query = useQuery(registersQuery());
  const [open, setOpen] = useState<{ kind: RegisterKindCode; key: string; before?: Register } | null>(null);
  return (
    <section className={classes.section}>
      <Title order={2}>{t('plan.registers')}</Title>
      <QueryView query={query}>
        {({ items }) => (
          <ul className={classes.plain}>
            {REGISTER_KINDS.map(({ code }) => {
              const newest = items.find(({ kind, current }) => kind === code && current);
              return (
                <li key={code} className={classes.item}>
                  <div>
                    <strong>{labels.register.of(code)}</strong>
                    {newest === undefined ? (
                      <div>
                        <Tag tone="urgent">{t('plan.notRecorded')}</Tag>
                      </div>
                    ) : (
                      <Facts register={newest} />
                    )}
                  </div>
                  {can('plan.register') ? (
                    <Button
                      variant="default"
                      size="md"
                      aria-label={`${t('plan.record')} ${labels.register.of(code)}`}
                      onClick={() =>
                        setOpen({
                          ...{ kind: code, key: uuid() },
                          ...(newest === undefined ? {} : { before: newest }),
                        })
                      }
                    >
                      {t('plan.record')}
                    </Button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        )}
      </QueryView>
      {open === null ? null : <RegisterDialog {...open} recordKey={open.key} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Facts({ register }: { register: Register }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { number, datedOn, untilOn, title, members } = register;
  return (
    <>
      <Text>
        {title === null ? '' : `${title} · `}
        {t('plan.registerFacts', { number, day: dates.day(datedOn) })}
        {untilOn === null ? '' : ` · ${t('plan.until', { day: dates.day(untilOn) })}`}
      </Text>
      {members.length === 0 ? null : (
        <details className={classes.details}>
          <summary>{t('plan.membersCount', { count: members.length })}</summary>
          <ul className={classes.names}>
            {members.map(({ name, role }) => (
              <li key={name + role}>
                {name} ({role})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface DialogProps {
  kind: RegisterKindCode;
  recordKey: string;
  before?: Register;
  onClose: () => void;
}

/** One line a member: «name, role». */
const membersOf = (text: string): { name: string; role: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...role] = line.split(',');
      return { name: name.trim(), role: role.join(',').trim() || '–' };
    });

function RegisterDialog({ kind, recordKey, before, onClose }: DialogProps) {
  const { t } = useTranslation();
  const labels = usePlanLabels();
  const hasMembers = kind === 'CENTRE' || kind === 'COMMITTEE';
  return (
    <FormDialog
      title={`${t('plan.record')} ${labels.register.of(kind)}`}
      button={t('common.save')}
      initial={{
        title: before?.title ?? '',
        members: (before?.members ?? []).map(({ name, role }) => `${name}, ${role}`).join('\n'),
      }}
      fields={[
        { name: 'title', kind: 'line', label: t('plan.registerTitle') },
        { name: 'number', kind: 'line', label: t(`plan.numberOf.${kind}`), required: true },
        { name: 'datedOn', kind: 'day', label: t('plan.datedOn'), required: true },
        ...(hasMembers
          ? [
              { name: 'untilOn', kind: 'day' as const, label: t('plan.untilOn') },
              {
                ...{ name: 'members', kind: 'text' as const, label: t('plan.members') },
                ...{ hint: t('plan.membersHint'), required: true },
              },
            ]
          : []),
      ]}
      send={async ({ title, number, datedOn, untilOn, members }) => {
        await recordRegister(
          {
            ...{ kind, academicYear: thisYear(), number: String(number), datedOn: String(datedOn) },
            title: typeof title === 'string' && title.trim() !== '' ? title.trim() : null,
            untilOn: typeof untilOn === 'string' && untilOn !== '' ? untilOn : null,
            members: hasMembers ? membersOf(String(members)) : [],
          },
          recordKey,
        );
        await queryClient.invalidateQueries({ queryKey: PLANS });
      }}
      onClose={onClose}
    />
  );
}
