/** The function reference: every page and file of dist/reference, made from the registry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { specs } from '../catalog/specs';
import { quantityOf, unitsLike } from '../catalog/units';
import type { SheetFunction } from '../functions/define';
import { functionPage, signature } from './function-page';
import { type Html, html } from './html';

/** File name in dist/reference → content. */
export function referenceFiles(functions: readonly SheetFunction[], version: string): ReadonlyMap<string, string> {
  const own = (name: string) => readFileSync(join(__dirname, name), 'utf8');
  return new Map([
    ['index.html', page('Functions', index(functions, version), 'search.js')],
    ['specs.html', page('Specs and units', specPage())],
    ...functions.map(
      (definition) => [fileOf(definition.name), page(definition.name, functionPage(definition))] as const,
    ),
    ['reference.css', own('reference.css')],
    ['search.js', own('search.js')],
  ]);
}

/** The page of a function, as Excel's help link and the pane name it. */
export function fileOf(name: string): string {
  return `${name.toLowerCase()}.html`;
}

function page(title: string, content: Html, script?: string): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'">
<title>${title} – ChipSheet</title>
<link rel="stylesheet" href="reference.css">
</head>
<body>
<header><nav aria-label="Reference"><a href="index.html">ChipSheet functions</a> <a href="specs.html">Specs and units</a></nav></header>
<main>${content}</main>
<footer><p>Arithmetic on stated inputs: export classes are not legal advice, portfolio figures are not investment advice.</p></footer>
${script !== undefined && html`<script src="${script}"></script>`}
</body>
</html>
`.text;
}

function index(functions: readonly SheetFunction[], version: string): Html {
  const families = [...new Set(functions.map(({ family }) => family))];
  const sections = families.map((family) => {
    const rows = functions
      .filter((definition) => definition.family === family)
      .map((definition) => {
        const [example] = definition.examples;
        return html`<tr data-search="${searchText(definition)}">
          <th scope="row"><a href="${fileOf(definition.name)}">${definition.name}</a></th>
          <td>${definition.summary}</td>
          <td><code>${example?.formula}</code></td>
        </tr>`;
      });
    return html`<section><h2>${family}</h2><table><thead><tr><th>Function</th><th>Answer</th><th>Example</th></tr></thead><tbody>${rows}</tbody></table></section>`;
  });
  return html`<h1>ChipSheet functions</h1>
    <p>${functions.length} functions; data of ${version}. Type one in a cell: names need no prefix.</p>
    <p class="search"><label>Search <input type="search" id="search" autocomplete="off"></label> <span id="found" role="status"></span></p>
    ${sections}`;
}

function searchText(definition: SheetFunction): string {
  const { summary, family, ordered, assumptions } = definition;
  return [signature(definition), family, summary, ...ordered.map(({ parameter }) => parameter.help), ...assumptions]
    .join(' ')
    .toLowerCase();
}

function specPage(): Html {
  const rows = specs.map(
    ({ id, unit, definition, alsoCalled, appliesTo }) => html`<tr>
      <th scope="row"><code>${id}</code></th>
      <td>${unit === undefined ? 'text' : unit === '' ? 'count' : unit}</td>
      <td>${definition}</td>
      <td>${appliesTo.join(', ')}</td>
      <td>${alsoCalled.slice(0, 4).join(', ')}</td>
    </tr>`,
  );
  const units = [...new Set(specs.flatMap(({ unit }) => (unit ? [unit] : [])))];
  const byQuantity = [...new Map(units.map((unit) => [quantityOf(unit), unit])).values()].map(
    (unit) => html`<tr><th scope="row">${quantityOf(unit)}</th><td>${unitsLike(unit).join(', ')}</td></tr>`,
  );
  return html`<h1>Specs and units</h1>
    <p>Rates are dense, a chip is one package, gigabytes are decimal, links are counted in both directions.</p>
    <table><thead><tr><th>Spec</th><th>Unit</th><th>What it means</th><th>Asked of</th><th>Also called</th></tr></thead><tbody>${rows}</tbody></table>
    <h2>Units</h2>
    <p>The exact spelling decides: GB/s is bytes, Gb/s is bits; GB is decimal, GiB is binary.</p>
    <table><thead><tr><th>Quantity</th><th>Units</th></tr></thead><tbody>${byQuantity}</tbody></table>`;
}
