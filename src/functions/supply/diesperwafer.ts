import { dieCounts, diesPerWafer } from '../../models/wafer';
import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { naming } from '../naming';
import { chosenBy, literalText, operands } from '../native';
import { choice, number } from '../parameters';
import { areaForm } from './areas';
import { die } from './arguments';
import { diesForm } from './forms';
import { areaOnWafer } from './gross-dies';

export const DIESPERWAFER = defineFunction({
  name: 'DIESPERWAFER',
  family: 'supply',
  summary: 'How many dies of an area a wafer holds, good and bad.',
  parameters: {
    die,
    diameter: number({ min: 25, max: 450, default: 300, unit: 'mm', help: 'Diameter of the wafer.' }),
    edge: number({ min: 0, max: 20, default: 0, unit: 'mm', help: 'Ring at the edge that holds no dies.' }),
    scribe: number({ min: 0, max: 5, default: 0, unit: 'mm', help: 'Saw street between dies: 80 µm are 0.08.' }),
    count: choice(dieCounts, {
      default: 'edge loss',
      help: 'edge loss: πd²/4A − πd/√(2A); reduced diameter: π(d − √A)²/4A.',
    }),
    range,
  },
  result: { shape: 'row', unit: 'dies', help: `Not rounded: INT gives whole dies. At least 1. ${rangeHelp}` },
  assumptions: ['Dies count as squares. A layout of given width and height differs by a few dies.'],
  examples: [
    { formula: '=DIESPERWAFER("H100")', result: 63.48, note: '814 mm² on 300 mm' },
    {
      formula: '=DIESPERWAFER(665.61,,,,{"edge loss","reduced diameter"})',
      result: [[80.37, 88.7]],
      note: 'a die of the Ascend 910B: both usual counts, Morgan Stanley has 78',
    },
    {
      formula: '=DIESPERWAFER({100;230},210,,,"reduced diameter")',
      result: [[314], [130]],
      note: "Flynn's example: dies of 1 and 2.3 cm²",
    },
    { formula: '=DIESPERWAFER("Ascend 910C")', result: '#N/A', note: 'two dies: type the area of one' },
    { formula: '=DIESPERWAFER(20000)', result: '#VALUE!', note: 'a wafer holds less than one' },
  ],
  nativeHint: 'PI()*d^2/(4*area)-PI()*d/SQRT(2*area)',
  native: ({ die, range, count, ...texts }, { figure }) => {
    const area = areaForm(figure, die);
    if (literalText(range) !== 'best' || area === undefined) return undefined;
    const { diameter, edge, scribe } = operands(texts);
    return chosenBy(count, diesForm({ area, diameter, edge, scribe }));
  },
  answer: ({ die, range, ...wafer }) => {
    const area = areaOnWafer(die, wafer);
    return atEnd(range, { area }, (figure) => naming(diesPerWafer, { ...figure, ...wafer }, { area: 'die' }));
  },
});
