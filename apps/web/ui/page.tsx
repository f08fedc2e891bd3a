import { Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page.module.css';

let isFirstPage = true;

/** The browser's title: what the page is, never whom it is about. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation();
  const product = t('common.product');
  useEffect(() => {
    document.title = title === '' ? product : `${title} · ${product}`;
  }, [title, product]);
}

interface Props {
  title: string;
  lead?: ReactNode;
  width?: 'narrow' | 'normal' | 'wide';
  actions?: ReactNode;
  children: ReactNode;
}

/** One heading a page; the focus moves to it on navigation, so that a screen reader starts at the top. */
export function Page({ title, lead, width = 'normal', actions, children }: Props) {
  usePageTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  const widthClass = width === 'normal' ? '' : classes[width];
  return (
    <div className={`${classes.page} ${widthClass}`}>
      <header className={classes.head}>
        <div>
          <Title order={1} ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </Title>
          {lead === undefined ? null : <div className={classes.lead}>{lead}</div>}
        </div>
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
