/** Checks all data files (`npm run check:data`): shape first, then every linter. One problem a line, exit code 1 if any. */
import { linters } from '../catalog/lint';
import { lintOthers, otherLinters } from '../catalog/lint/others/all';
import { loadItems } from './load-items';
import { readOthers } from './load-others';
import { readRegimes } from './load-regimes';
import { readVendors, strangers } from './load-vendors';
import { problemLine } from './problem-line';

const today = new Date().toISOString().slice(0, 10);
const items = loadItems();
const others = readOthers();
const rules = readRegimes();
const makers = readVendors();
const problems = [
  ...items.problems,
  ...others.problems,
  ...rules.problems,
  ...makers.problems,
  ...strangers(items.items, makers.vendors, rules.countries?.countries ?? []),
  ...linters.flatMap((linter) => linter.check(items.items, today)),
  ...lintOthers(others.files, today),
];

for (const problem of problems) console.error(problemLine(problem));
const { companies, policies, markets, claims } = others.files;
console.log(
  [
    `${items.items.length} chips and systems`,
    `${companies.length} companies`,
    `${policies.length} policy topics`,
    `${markets.length} markets`,
    `${claims.length} claim themes`,
    `${rules.regimes.length} regimes`,
    `${new Set(rules.countries?.countries.map(({ country }) => country)).size} countries in their groups`,
    `${linters.length + otherLinters.length} linters`,
    problems.length === 0 ? 'no problem.' : `${problems.length} problems.`,
  ].join(', '),
);
if (problems.length > 0) process.exitCode = 1;
