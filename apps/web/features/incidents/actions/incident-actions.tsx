import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../api/types';
import { ActionModal } from './action-modal';
import { splitActions } from './action-fields';
import { useActionText } from './action-texts';
import classes from './actions.module.css';
import { EditModal } from './edit-modal';

/** One primary button from the state, the rest in a menu; only what the server says is available. */
export function IncidentActions({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const actionText = useActionText();
  const [open, setOpen] = useState<string | null>(null);
  const { primary, others } = splitActions(incident.availableActions);
  const close = () => setOpen(null);
  return (
    <div className={`${classes.actions} no-print`}>
      {primary === null ? null : <Button onClick={() => setOpen(primary)}>{actionText(primary)}</Button>}
      {others.length === 0 ? null : (
        <Menu position="bottom-end" width={260}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={18} aria-hidden />}>
              {t('action.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((action) => (
              <Menu.Item key={action} onClick={() => setOpen(action)}>
                {actionText(action)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {open === 'edit' ? <EditModal incident={incident} onClose={close} /> : null}
      {open !== null && open !== 'edit' ? (
        <ActionModal incident={incident} action={open} onClose={close} />
      ) : null}
    </div>
  );
}
