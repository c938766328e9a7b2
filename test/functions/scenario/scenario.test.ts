import { createWorld } from '../../../src/functions/world';
import { asking } from '../../support/cells';

describe('SCENARIO', () => {
  const { cell } = asking(createWorld());

  it.each([
    ['Levy', 'revenue share'],
    ['product margin', 'product gross margin'],
    ['company margin', 'company gross margin'],
    ['China share of revenue', 'China mix'],
    ['treatment', 'accounting treatment'],
    ['passthrough', 'pass-through'],
    ['elasticity', 'demand elasticity'],
    ['levy years', 'levy horizon'],
    ['strike-down chance', 'chance of strike-down'],
    ['refund', 'refund share'],
    ['duty rate', 'tariff rate'],
    ['path method', 'share path method'],
    ['power usage effectiveness', 'PUE'],
    ['utilisation', 'utilization'],
    ['model FLOPs utilization', 'MFU'],
  ])('"%s" is %s', (typed, name) => {
    expect(cell('SCENARIO', typed)).toBe(cell('SCENARIO', name));
    expect(cell('SCENARIO', typed)).not.toBe('#N/A');
  });
});
