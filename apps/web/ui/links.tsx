import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';

interface Base {
  ref?: Ref<HTMLAnchorElement>;
  children?: ReactNode;
  'aria-label'?: string;
  onClick?: () => void;
}

function AnchorBase(props: AnchorProps & Base) {
  return <Anchor {...props} />;
}

function ButtonBase(props: ButtonProps & Base) {
  return <Button component="a" {...props} />;
}

/** The kit's look with the router's typed addresses. */
export const AnchorLink = createLink(AnchorBase);
export const ButtonLink = createLink(ButtonBase);
