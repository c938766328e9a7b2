/** Whether Excel is dark. Excel on the web does not say (office-js #6134): the system's setting stands in. */

/** Newer than Microsoft's typings of this version. */
type Theme = Partial<Office.OfficeTheme> & { readonly isDarkTheme?: boolean };

const systemDark = () => matchMedia('(prefers-color-scheme: dark)');

export function isDark(office: typeof Office): boolean {
  const theme = office.context.officeTheme as Theme | undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const colour = /^#?([\da-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  return colour === undefined ? systemDark().matches : luminance(colour) < 0.5;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Excel tells nobody when its theme changes: looked at again when the system's does and when the pane comes back. */
export function onThemeChange(listener: () => void): void {
  systemDark().addEventListener('change', listener);
  document.addEventListener('visibilitychange', listener);
}
