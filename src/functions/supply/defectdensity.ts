import { defectDensity } from '../../models/die-yield';
import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { chosenBy, literalText, operand, operands } from '../native';
import { fraction } from '../parameters';
import { areaForm, areaOf, withArea } from './areas';
import { clustering, die, layers, model, wholeDies } from './arguments';
import { meanForms } from './forms';

export const DEFECTDENSITY = defineFunction({
  name: 'DEFECTDENSITY',
  family: 'supply',
  summary: 'Fatal defects a cm² at which dies of an area have a yield: what a reported yield says of a process.',
  parameters: {
    yield: fraction({ above: 0, help: 'Share of the dies that is good: 40% or 0.4.' }),
    die,
    model,
    clustering,
    layers,
    range,
  },
  result: { shape: 'row', unit: '1/cm²', help: `Defects a cm²; DIEYIELD gives the yield of them. ${rangeHelp}` },
  assumptions: [
    'All loss is put down to random defects: loss by design, at the edge or in test makes the density look higher.',
    wholeDies,
  ],
  examples: [
    {
      formula: '=DEFECTDENSITY(40%,665.61,{"poisson","murphy","negative binomial","seeds"})',
      result: [[0.1377, 0.15, 0.161, 0.2254]],
      note: 'the 40% that the press reports of the Ascend 910C, on a die of 665.61 mm²',
    },
    {
      formula: '=DEFECTDENSITY({0.2;0.4;0.6},665.61,"poisson")',
      result: [[0.2418], [0.1377], [0.0767]],
      note: 'the yields reported for 2024 and 2025, and the aim',
    },
    { formula: '=DEFECTDENSITY(44.31%,"H100","poisson")', result: 0.1, note: '814 mm²' },
    { formula: '=DEFECTDENSITY(40,665.61)', result: '#VALUE!', note: '40% is 0.4' },
    { formula: '=DEFECTDENSITY(40%,"Ascend 910C")', result: '#N/A', note: 'two dies: type the area of one' },
  ],
  nativeHint: '-100*LN(yield)/area by Poisson',
  native: ({ die, model, range, layers, ...texts }, { figure }) => {
    const area = areaForm(figure, die);
    // A cell could say murphy, which has no form.
    if (literalText(range) !== 'best' || literalText(model) === undefined || area === undefined) return undefined;
    const { yield: good, clustering } = operands(texts);
    const mean = chosenBy(model, meanForms(good, { clustering, ...operands({ layers }) }));
    return mean && withArea(area, `100*${operand(mean)}/${area}`);
  },
  answer: ({ die, range, layers, ...given }) =>
    atEnd(range, { area: areaOf(die) }, ({ area }) => defectDensity({ area, ...given, ...(layers && { layers }) })),
});
