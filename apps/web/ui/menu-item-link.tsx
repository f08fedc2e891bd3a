import { Menu, type MenuItemProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';

function MenuItemBase(props: MenuItemProps & { ref?: Ref<HTMLAnchorElement>; children?: ReactNode }) {
  return <Menu.Item component="a" {...props} />;
}

/** Apart from the other links, so that the entry file does not carry menus. */
export const MenuItemLink = createLink(MenuItemBase);
