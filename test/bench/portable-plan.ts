import { ask } from '../../src/functions/ask';
import { CellError } from '../../src/functions/cells';
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';
import { evaluate } from '../../src/sharing/evaluate';
import { parseFormula } from '../../src/sharing/formula';
import { Grid } from '../../src/sharing/grid';
import { portablePlan } from '../../src/sharing/portable/portable';
void ask;
const world = createWorld();
const items = world.catalog.items.map(({ name }) => name);
const all: Record<string, (row: number) => string> = {
  chipspec: (r) => `=CHIPSPEC(A${r},"bandwidth")`,
  unit: (r) => `=CHIPSPEC(A${r},"bandwidth",$C$1)`,
  margin: (r) => `=MARGINHIT(B${r})`,
  decode: (r) => `=DECODERATE(A${r},70e9)`,
  cost: (r) => `=COMPUTECOST(A${r},40000)`,
  compound: (r) => `=IFERROR(CHIPSPEC(A${r},"bandwidth")*2,0)+MARGINHIT(B${r})`,
  reason: (r) => `=EXPORTCLASS(A${r},"2025-04-09")`,
  nested: () => `=MARGINHIT(MARGINHIT(MARGINHIT(MARGINHIT(MARGINHIT(0.15)))))`,
};
const count = Number(process.argv[2] ?? 10000);
const kinds = Object.fromEntries(Object.entries(all).filter(([k]) => !process.argv[3] || k === process.argv[3]));
async function main() {
  for (const [kind, formula] of Object.entries(kinds)) {
    const n = kind === 'nested' ? 10 : count;
    const cells: any[] = [];
    for (let row = 0; row < n; row++) {
      cells.push({ row, column: 0, value: items[row % items.length] }, { row, column: 1, value: 0.1 + (row % 50) / 100 });
      if (row === 0) cells.push({ row, column: 2, value: 'TB/s' });
      cells.push({ row, column: 3, formula: formula(row + 1), value: 0 });
    }
    const snapshot: any = { sheets: [{ name: 'S', cells, columnWidths: new Map(), rowHeights: new Map(), merges: [], frozen: { rows: 0, columns: 0 }, hidden: false, gridlines: true }], activeSheet: 0, names: [], part: undefined };
    const grid = new Grid(snapshot);
    const byName = new Map(functions.map((d) => [d.name, d]));
    const t0 = process.cpuUsage().user/1000;
    for (const cell of cells) if (cell.formula) {
      const rows = evaluate(parseFormula(cell.formula)!, { grid, sheet: 'S', functions: byName, world });
      const v = rows?.[0]?.[0];
      if (v === undefined) throw new Error('untold ' + cell.formula);
      if (v instanceof CellError) cell.value = { error: v.code }; else cell.value = v;
    }
    const t1 = process.cpuUsage().user/1000;
    const plan = await portablePlan(snapshot, functions, world);
    const t2 = process.cpuUsage().user/1000;
    const f: any = plan.changes.find((c: any) => c.kind === 'cell');
    console.log(kind, 'evaluate', (t1 - t0).toFixed(0), 'plan', (t2 - t1).toFixed(0), 'left', plan.leftAlone.length, String(f?.becomes.formula ?? f?.becomes.value).slice(0, 140), plan.leftAlone[0]?.where, plan.leftAlone[0]?.why);
  }
}
void main();
