import { hedgeContracts, hedgeRatio } from '../../models/hedge';
import { badQuestion } from '../cells';
import { defineFunction } from '../define';
import { operands } from '../native';
import { number } from '../parameters';
import { notAdvice } from './arguments';

export const HEDGERATIO = defineFunction({
  name: 'HEDGERATIO',
  family: 'portfolio',
  summary: 'Minimum-variance hedge ratio, or the number of contracts for an exposure.',
  parameters: {
    correlation: number({ min: -1, max: 1, help: 'Correlation of the exposure with the hedge.' }),
    exposureVolatility: number({ min: 0, unit: 'fraction', help: 'Volatility of what is hedged.' }),
    hedgeVolatility: number({ above: 0, unit: 'fraction', help: 'Volatility of the hedge, over the same period.' }),
    exposure: number({
      optional: true,
      unit: 'units',
      help: 'Quantity or value that is exposed.',
      otherwise: 'the ratio',
    }),
    contractSize: number({
      above: 0,
      optional: true,
      unit: 'units',
      help: 'Quantity or value of one contract.',
      otherwise: 'the ratio',
    }),
  },
  result: {
    shape: 'one',
    help: 'Hedge for one unit of exposure; with exposure and contract size the contracts, not rounded.',
  },
  assumptions: ['Past correlation and volatilities are not those of the future.', notAdvice],
  examples: [
    { formula: '=HEDGERATIO(0.928,0.0263,0.0313)', result: 0.7798, note: "Hull's example: 0.78" },
    { formula: '=HEDGERATIO(0.928,0.0263,0.0313,2000000,42000)', result: 37.13, note: '37 contracts' },
    { formula: '=HEDGERATIO({0.5;1},0.2,0.2)', result: [[0.5], [1]] },
    { formula: '=HEDGERATIO(1.2,0.2,0.2)', result: '#VALUE!', note: 'a correlation is at most 1' },
  ],
  nativeHint: 'correlation*exposureVolatility/hedgeVolatility; SLOPE(exposure returns, hedge returns)',
  native: (texts) => {
    const { correlation, exposureVolatility, hedgeVolatility, exposure, contractSize } = operands(texts);
    const ratio = `${correlation}*${exposureVolatility}/${hedgeVolatility}`;
    if (texts.exposure === '' && texts.contractSize === '') return ratio;
    return texts.exposure === '' || texts.contractSize === '' ? undefined : `${ratio}*${exposure}/${contractSize}`;
  },
  answer: ({ exposure, contractSize, ...given }) => {
    const ratio = hedgeRatio(given);
    if (exposure === undefined && contractSize === undefined) return ratio;
    if (exposure === undefined) return badQuestion('exposure is missing: give both it and contractSize, or neither.');
    if (contractSize === undefined)
      return badQuestion('contractSize is missing: give both it and exposure, or neither.');
    return hedgeContracts({ ratio, exposure, contractSize });
  },
});
