/** The page of one function. */
import type { Example, SheetFunction } from '../functions/define';
import { leftOutMeans } from '../functions/left-out';
import { inputIds, inputOf } from '../scenario/inputs';
import { boundsInWords } from '../sheet/bounds';
import { kindText } from './argument-text';
import { type Html, html } from './html';

export function signature({ name, ordered }: SheetFunction): string {
  return `${name}(${ordered.map(({ name: argument, parameter }) => (parameter.optional ? `[${argument}]` : argument)).join(', ')})`;
}

export function functionPage(definition: SheetFunction): Html {
  const { name, summary, ordered, result, examples, assumptions, nativeHint, family } = definition;
  return html`
    <p class="family">${family}</p>
    <h1>${name}</h1>
    <p class="summary">${summary}</p>
    <pre class="signature"><code>=${signature(definition)}</code></pre>
    ${ordered.length > 0 && argumentTable(definition)}
    <h2>Result</h2>
    <p>${result.help}${result.unit !== undefined && ` Unit: ${result.unit}.`} ${shapeText(definition)}</p>
    ${inputsRead(definition)}
    <h2>Examples</h2>
    <table><thead><tr><th>Formula</th><th>Result</th><th>Note</th></tr></thead><tbody>${examples.map(exampleRow)}</tbody></table>
    <h2>Errors</h2>
    <p><code>#N/A</code> where no answer is known (not in the catalogue, not disclosed) and <code>#VALUE!</code> where the
    question is wrong (an argument of the wrong kind, unit or size). Point at the cell, or look in the pane, for the sentence
    that says which and what to do. One bad element of a range gives one error cell. Errors that come in go through.</p>
    ${assumptions.length > 0 && html`<h2>What it takes for granted</h2><ul>${assumptions.map((line) => html`<li>${line}</li>`)}</ul>`}
    ${nativeHint !== undefined && html`<h2>In plain Excel</h2><p><code>${nativeHint}</code></p>`}
    ${definition.native !== undefined && html`<p><em>Make portable</em> turns this function into plain formulas.</p>`}
  `;
}

function argumentTable({ ordered }: SheetFunction): Html {
  const rows = ordered.map(
    ({ name, parameter }) => html`<tr>
      <th scope="row"><code>${name}</code></th>
      <td>${parameter.help}</td>
      <td>${kindText(parameter)}</td>
      <td>${boundsInWords(parameter.bounds ?? {})}</td>
      <td>${leftOutMeans(parameter) ?? html`<strong>required</strong>`}</td>
    </tr>`,
  );
  return html`<h2>Arguments</h2>
    <table><thead><tr><th>Argument</th><th>What it is</th><th>Kind</th><th>Allowed</th><th>Left out</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function shapeText({ result, ordered }: SheetFunction): string {
  if (ordered.length === 0) return '';
  if (result.shape === 'table') return 'The table spills.';
  if (result.shape === 'row') return 'The row spills; a column of arguments gives a row each.';
  return 'Each argument may be a range or an array: a column against a row gives a grid that spills.';
}

function inputsRead({ inputs }: SheetFunction): Html | undefined {
  const ids = inputs === 'all' ? inputIds : inputs;
  if (ids.length === 0) return undefined;
  const names = inputs === 'all' ? 'all inputs' : ids.map((id) => inputOf(id).name).join(', ');
  return html`<p>Follows the scenario: ${names}. Name a scenario in the last argument to compare scenarios side by side.</p>`;
}

function exampleRow({ formula, result, note }: Example): Html {
  const grows = typeof result === 'object' && 'beginsWith' in result;
  const rows = (
    grows ? [result.beginsWith, ['…']] : Array.isArray(result) ? result : [[result]]
  ) as readonly (readonly (string | number | boolean)[])[];
  const cells = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cellText(cell)}</td>`)}</tr>`);
  return html`<tr><td><code>${formula}</code></td><td><table class="spill"><tbody>${cells}</tbody></table></td><td>${note}</td></tr>`;
}

function cellText(cell: string | number | boolean): string {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}
