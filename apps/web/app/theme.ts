import { createTheme, type MantineColorsTuple } from '@mantine/core';
import type { MouseEvent } from 'react';

const teal: MantineColorsTuple = [
  '#eef7f8',
  '#d9ecef',
  '#b3d9df',
  '#8ac5ce',
  '#5fadb9',
  '#3d95a3',
  '#257f8e',
  '#146b7a',
  '#0b5563',
  '#07434f',
];

/** red-6 is what Mantine uses for errors and weekends; the default fails 4.5:1 on white. */
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#f08c8c',
  '#e03131',
  '#c92a2a',
  '#b92525',
  '#a61e1e',
  '#8a1616',
];

/** The browser is silent about a file that is chosen once more, as after a try that got no answer. */
const forgetChoice = ({ currentTarget }: MouseEvent<HTMLInputElement>): void => {
  currentTarget.value = '';
};

/** Sarabun at 16 px or more with room for Thai upper and lower marks; every text size is a contrast-checked one. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  colors: { teal, red },
  black: '#1f2933',
  fontFamily: "'Sarabun', system-ui, sans-serif",
  fontSizes: { xs: '1rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.6', sm: '1.6', md: '1.6', lg: '1.6', xl: '1.6' },
  headings: {
    fontFamily: "'Sarabun', system-ui, sans-serif",
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.5' },
      h2: { fontSize: '1.25rem', lineHeight: '1.6' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.6' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'md', checkIconPosition: 'right', allowDeselect: false } },
    NumberInput: { defaultProps: { size: 'md', hideControls: true } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    // Inside the landmark that opened it, and without the empty focus stop that breaks the menu's structure.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    FileButton: { defaultProps: { inputProps: { onClick: forgetChoice } } },
    Paper: { defaultProps: { radius: 'md' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Alert: { defaultProps: { variant: 'outline', radius: 'md' } },
  },
});
