import { dieYield } from '../../models/die-yield';
import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { chosenBy, literalText, operands } from '../native';
import { number } from '../parameters';
import { areaForm, areaOf, withArea } from './areas';
import { clustering, die, layers, model, wholeDies } from './arguments';
import { yieldForms } from './forms';

export const DIEYIELD = defineFunction({
  name: 'DIEYIELD',
  family: 'supply',
  summary: 'Share of the dies of an area that has no fatal defect, from the density of defects.',
  parameters: {
    die,
    defects: number({ min: 0, max: 100, unit: '1/cm²', help: 'Fatal defects a cm² (D0).' }),
    model,
    clustering,
    layers,
    range,
  },
  result: { shape: 'row', unit: 'fraction', help: `0 to 1; falls with area and defects. ${rangeHelp}` },
  assumptions: ['Random defects only: no loss by design, at the edge or in test.', wholeDies],
  examples: [
    { formula: '=DIEYIELD("H100",0.1)', result: 0.4681, note: 'Murphy: 814 mm² at 0.1 defects a cm²' },
    {
      formula: '=DIEYIELD(814,0.1,{"poisson","murphy","negative binomial","seeds"})',
      result: [[0.4431, 0.4681, 0.4867, 0.5513]],
      note: 'the models differ where dies are large',
    },
    {
      formula: '=DIEYIELD(100,0.081,"bose-einstein",,12)',
      result: 0.393,
      note: '12 critical layers, published as 39.3%',
    },
    { formula: '=DIEYIELD({100;230},1,"poisson")', result: [[0.37], [0.1]], note: "Flynn's example" },
    { formula: '=DIEYIELD(814,0.1,"bose-einstein")', result: '#VALUE!', note: 'layers are asked for' },
    { formula: '=DIEYIELD("MI300X",0.1)', result: '#N/A', note: 'twelve dies of two kinds: type the area of one' },
  ],
  nativeHint: 'EXP(-area*defects/100) by Poisson',
  native: ({ die, model, range, layers, ...texts }, { figure }) => {
    const area = areaForm(figure, die);
    if (literalText(range) !== 'best' || area === undefined) return undefined;
    const { defects, clustering } = operands(texts);
    const form = chosenBy(model, yieldForms(`${area}*${defects}/100`, { clustering, ...operands({ layers }) }));
    return form && withArea(area, form);
  },
  answer: ({ die, range, layers, ...given }) =>
    atEnd(range, { area: areaOf(die) }, ({ area }) => dieYield({ area, ...given, ...(layers && { layers }) })),
});
