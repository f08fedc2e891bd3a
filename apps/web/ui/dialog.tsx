import { Modal, type ModalRootProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

interface Props {
  title: string;
  onClose: () => void;
  size?: ModalRootProps['size'];
  children: ReactNode;
}

/**
 * Mounted = open. The kit's own header element would be read as a second banner of the page, and its scroll lock adds
 * an inline `<style>` that the content security policy refuses (global.css locks the page instead).
 */
export function Dialog({ title, onClose, size, children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal.Root opened onClose={onClose} size={size} lockScroll={false}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('common.close')} size={44} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
