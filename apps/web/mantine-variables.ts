import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  type MantineThemeOverride,
} from '@mantine/core';
import type { Plugin } from 'vite';

const moduleId = 'virtual:mantine-variables.css';

/**
 * Writes the theme's CSS variables into a stylesheet at build time. At run time Mantine would put them into
 * an inline `<style>`, which the strict content security policy (no 'unsafe-inline') refuses.
 */
export function mantineVariables(theme: MantineThemeOverride): Plugin {
  return {
    name: 'kumkrong-mantine-variables',
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : null),
    load(id) {
      if (id !== `\0${moduleId}`) return null;
      const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
      return convertCssVariables({ ...variables, dark: {} }, ':root');
    },
  };
}
