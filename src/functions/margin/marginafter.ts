import { marginAfter } from '../../models/margin';
import { defineFunction } from '../define';
import { operand } from '../native';
import { margin, mix, passthrough, share, treatment } from './arguments';
import { hitForm } from './forms';

export const MARGINAFTER = defineFunction({
  name: 'MARGINAFTER',
  family: 'margin',
  summary: 'Gross margin after a levy on revenue.',
  parameters: { share, margin, treatment, mix, passthrough },
  result: { shape: 'one', unit: 'fraction', help: 'Gross margin that is left.' },
  assumptions: ['Unit costs stay as they are.'],
  examples: [
    { formula: '=MARGINAFTER(0.15)', result: 0.4118, note: 'from 50%' },
    { formula: '=MARGINAFTER(0.15,{0.5,0.7})', result: [[0.4118, 0.6471]] },
    { formula: '=MARGINAFTER(0.15,0.5,"gross")', result: '#VALUE!', note: 'treatments: net, cost, below the line' },
  ],
  nativeHint: '1-(1-margin)/(1-share) for net treatment',
  native: (levied) => {
    const hit = hitForm(levied);
    return hit === undefined ? undefined : `${operand(levied.margin)}-${operand(hit)}`;
  },
  answer: (levied) => marginAfter(levied),
});
