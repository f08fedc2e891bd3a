import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconPhone, IconPhoneCheck } from '@tabler/icons-react';
import { CONTACT_KINDS, type ContactKindCode } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { useDates } from '../../ui/dates';
import { Tag } from '../../ui/tag';
import { FormDialog } from '../../ui/form-dialog';
import classes from '../../ui/section.module.css';
import { PartButtons } from './part-buttons';
import { usePlanLabels } from './plan-labels';
import { ADD_CONTACT, partId } from './plan-missing';
import { newest } from './newest';
import { checkContact, keepPlan, removeContact, saveContact, type Plan, type PlanContact } from './plans.api';

type Opened =
  | { what: 'save'; contact: PlanContact | null; key: string }
  | { what: 'remove' | 'check'; contact: PlanContact };

/** Whom to call. Each number says when somebody last tried it; a phone dials it with one touch. */
export function PlanContacts({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const labels = usePlanLabels();
  const [open, setOpen] = useState<Opened | null>(null);
  const canChange = plan.availableActions.includes('change');
  return (
    <section className={classes.section}>
      <Title order={2}>{t('plan.contacts')}</Title>
      {CONTACT_KINDS.map(({ code }) => {
        const contacts = plan.contacts.filter(({ kind }) => kind === code);
        return (
          <div key={code}>
            <Title order={3}>{labels.contact.of(code)}</Title>
            {contacts.length === 0 ? <Text c="dimmed">{t('plan.notWritten')}</Text> : null}
            <ul className={classes.plain}>
              {contacts.map((contact) => (
                <Contact key={contact.id} plan={plan} contact={contact} onOpen={setOpen} />
              ))}
            </ul>
          </div>
        );
      })}
      {canChange ? (
        <Group>
          <Button
            id={ADD_CONTACT}
            variant="default"
            size="md"
            onClick={() => setOpen({ what: 'save', contact: null, key: uuid() })}
          >
            {t('plan.addContact')}
          </Button>
        </Group>
      ) : null}
      {open === null ? null : <ContactDialog plan={plan} open={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

interface ContactProps {
  plan: Plan;
  contact: PlanContact;
  onOpen: (open: Opened) => void;
}

function Contact({ plan, contact, onOpen }: ContactProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { name, duty, phone, checkedOn, fresh } = contact;
  return (
    <li className={classes.item}>
      <div>
        <Text fw={700}>{duty === null ? name : `${name} (${duty})`}</Text>
        <Anchor href={`tel:${phone.replaceAll(/[ -]/gu, '')}`}>
          <IconPhone size={16} aria-hidden /> {phone}
        </Anchor>
        <div>
          <Tag tone={fresh ? 'good' : 'urgent'}>
            {checkedOn === null
              ? t('plan.neverChecked')
              : t(fresh ? 'plan.checkedOn' : 'plan.checkedLongAgo', { day: dates.day(checkedOn) })}
          </Tag>
        </div>
      </div>
      <ContactButtons plan={plan} contact={contact} onOpen={onOpen} />
    </li>
  );
}

function ContactButtons({ plan, contact, onOpen }: ContactProps) {
  const { t } = useTranslation();
  const { name, fresh } = contact;
  const check = plan.availableActions.includes('check-contact') ? (
    <Button
      id={partId(contact.id)}
      variant={fresh ? 'default' : 'filled'}
      size="md"
      leftSection={<IconPhoneCheck size={18} aria-hidden />}
      aria-label={`${t('plan.check')} ${name}`}
      onClick={() => onOpen({ what: 'check', contact })}
    >
      {t('plan.check')}
    </Button>
  ) : null;
  if (!plan.availableActions.includes('change')) return check;
  return (
    <PartButtons
      name={name}
      onChange={() => onOpen({ what: 'save', contact, key: uuid() })}
      onRemove={() => onOpen({ what: 'remove', contact })}
    >
      {check}
    </PartButtons>
  );
}

interface DialogProps {
  plan: Plan;
  open: Opened;
  onClose: () => void;
}

function ContactDialog({ plan, open, onClose }: DialogProps) {
  const { t } = useTranslation();
  if (open.what === 'save') return <ContactForm plan={plan} open={open} onClose={onClose} />;
  const isCheck = open.what === 'check';
  const { id, name, phone } = open.contact;
  return (
    <FormDialog
      title={t(isCheck ? 'plan.check' : 'common.remove')}
      button={t(isCheck ? 'plan.checkDone' : 'common.remove')}
      grave={!isCheck}
      lead={isCheck ? t('plan.checkText', { name, phone }) : `${name} ${phone}`}
      fields={[]}
      send={async () => keepPlan(await (isCheck ? checkContact : removeContact)(plan, id))}
      onClose={onClose}
    />
  );
}

function ContactForm({ plan, open, onClose }: DialogProps & { open: { what: 'save' } }) {
  const { t } = useTranslation();
  const labels = usePlanLabels();
  const { key } = open;
  const contact = newest(plan.contacts, open.contact);
  return (
    <FormDialog
      title={t(contact === null ? 'plan.addContact' : 'plan.changeContact')}
      button={t('common.save')}
      initial={
        contact === null
          ? {}
          : { kind: contact.kind, name: contact.name, duty: contact.duty, phone: contact.phone }
      }
      fields={[
        {
          ...{ name: 'kind', kind: 'choice', label: t('plan.contactKind'), required: true },
          options: labels.contact.options,
        },
        { name: 'name', kind: 'line', label: t('plan.contactName'), required: true },
        { name: 'duty', kind: 'line', label: t('plan.contactDuty') },
        { name: 'phone', kind: 'line', label: t('plan.phone'), hint: t('plan.phoneHint'), required: true },
      ]}
      send={async ({ kind, name, duty, phone }) =>
        keepPlan(
          await saveContact(plan, {
            ...{ partId: contact?.id ?? null, key },
            body: {
              kind: kind as ContactKindCode,
              name: String(name).trim(),
              duty: String(duty ?? '').trim() || null,
              phone: String(phone).trim(),
            },
          }),
        )
      }
      onClose={onClose}
    />
  );
}
