/** A frozen copy of a file as Excel writes it: the original as it was, the add-in gone, the formulas kept for thawing. */
import { strFromU8, unzipSync } from 'fflate';
import { functions } from '../../src/functions/generated/functions';
import { freezePlan } from '../../src/sharing/freeze';
import { repairPlan } from '../../src/sharing/repair';
import { thawPlan } from '../../src/sharing/thaw';
import { changed } from '../../src/workbook/changes';
import { patchFile } from '../../src/workbook/workbench/xlsx/patch-file';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { excelFile } from '../support/excel-file';
import { convertedByLibreOffice, hasLibreOffice } from '../support/libreoffice';
import { validationErrors } from '../support/open-xml-validator';
import { contentsOf, differences } from '../support/same-workbooks';

jest.setTimeout(60_000);
const own = new Set(functions.map(({ name }) => name));

async function frozen() {
  const original = excelFile();
  const before = original.slice();
  const snapshot = await readXlsx(original, own);
  const plan = freezePlan(snapshot, own);
  const copy = patchFile(original, plan.changes, own);
  expect(Buffer.compare(original, before)).toBe(0);
  return { snapshot, plan, copy };
}

it('has no trace of the add-in but the record for thawing', async () => {
  const { copy, plan } = await frozen();
  const files = unzipSync(copy);
  const outside = Object.entries(files).filter(([name]) => !name.startsWith('customXml/'));
  expect(
    outside.filter(([, content]) => /xldudf|webextension/i.test(strFromU8(content))).map(([name]) => name),
  ).toEqual([]);
  expect(Object.keys(files).filter((name) => /webextension|calcChain/.test(name))).toEqual([]);
  expect(plan.leftAlone).toEqual([{ where: "'My chips'!A6", why: expect.stringContaining('#NAME?') }]);
  expect(validationErrors(copy)).toEqual([]);
});

it('shows the same numbers in any program', async () => {
  const { snapshot, copy } = await frozen();
  const cells = await readXlsx(copy, own);
  expect(differences(contentsOf(snapshot), contentsOf(cells))).toEqual([]);
  if (!hasLibreOffice) return;
  const elsewhere = await readXlsx(convertedByLibreOffice(copy), own);
  const live = new Map([...contentsOf(snapshot)].filter(([where]) => !where.endsWith('A6')));
  expect(differences(live, contentsOf(elsewhere))).toEqual([]);
});

it('thaws to the formulas that there were', async () => {
  const { snapshot, copy } = await frozen();
  const there = await readXlsx(copy, own);
  const { changes, leftAlone } = thawPlan(there, own);
  expect(leftAlone).toEqual([]);
  const thawed = changed(there, changes);
  expect(thawed.sheets).toEqual(snapshot.sheets);
  expect(thawed.names).toEqual([]);
});

it('the cell that Excel never bound is found by repair', async () => {
  const snapshot = await readXlsx(excelFile(), own);
  expect(repairPlan(snapshot, own).changes).toMatchObject([{ becomes: { formula: '=CHIPSPEC("H20","tdp")' } }]);
});
