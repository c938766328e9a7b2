/** The README's table of functions, made from the registry. */
import type { SheetFunction } from '../functions/define';

const start = '<!-- functions: written by npm run generate -->';
const end = '<!-- /functions -->';

/** The README with its table as the functions are now. */
export function withFunctionTable(readme: string, functions: readonly SheetFunction[]): string {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md needs the two lines "${start}" and "${end}" around its table.`);
  return `${readme.slice(0, from)}${start}\n${table(functions)}\n${readme.slice(to)}`;
}

function table(functions: readonly SheetFunction[]): string {
  const families = [...new Set(functions.map(({ family }) => family))];
  const rows = families.flatMap((family) =>
    functions
      .filter((definition) => definition.family === family)
      .map(
        ({ name, summary, examples: [example] }) =>
          `| ${family} | \`${name}\` | ${summary} | \`${example?.formula.replaceAll('|', '\\|')}\` |`,
      ),
  );
  return ['| family | function | answer | example |', '|---|---|---|---|', ...rows].join('\n');
}
