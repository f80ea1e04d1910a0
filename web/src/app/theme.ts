import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** System fonts first: each of them was drawn with Vietnamese diacritics, and none has to be loaded. */
const FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '600' },
  // Stacked diacritics (Ể, ặ) need more room between lines than English does.
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.6' },
  primaryColor: 'blue',
  primaryShade: { light: 9, dark: 8 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { centered: true } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 400 } },
    Select: { defaultProps: { checkIconPosition: 'right', openOnFocus: false } },
  },
});

/** Mantine's own greys for secondary text stay below 4.5:1 (WCAG 1.4.3). */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4b5359',
    '--mantine-color-placeholder': '#646c73',
    '--mantine-color-error': '#c01a1a',
    '--mantine-color-anchor': '#1259a5',
  },
  dark: {
    '--mantine-color-dimmed': '#b4b9be',
    '--mantine-color-placeholder': '#a0a5aa',
    '--mantine-color-error': '#ff9a9a',
    '--mantine-color-anchor': '#8fc3f7',
  },
});
