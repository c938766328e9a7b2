/** Excel's green on Fluent's light and dark themes. In Windows contrast themes the system's colours take over. */
import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';

const excelGreen: BrandVariants = {
  10: '#03160b',
  20: '#072616',
  30: '#08361c',
  40: '#094624',
  50: '#0b522b',
  60: '#0c5f32',
  70: '#0f703b',
  80: '#107c41',
  90: '#218d51',
  100: '#41a86f',
  110: '#55b17e',
  120: '#73c096',
  130: '#89cca7',
  140: '#a0d8b9',
  150: '#caead8',
  160: '#e5f4ec',
};

const light: Theme = createLightTheme(excelGreen);
const dark: Theme = {
  ...createDarkTheme(excelGreen),
  // Fluent's own choices are too dim on dark grey.
  colorStatusDangerForeground1: '#eeacb2',
  colorBrandForeground1: excelGreen[110],
  colorBrandForeground2: excelGreen[120],
  colorBrandForegroundLink: excelGreen[110],
};

export function themeFor(isDark: boolean): Theme {
  return isDark ? dark : light;
}
