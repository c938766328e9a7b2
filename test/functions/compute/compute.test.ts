import { asking, world, worldOf } from '../../support/cells';

const { cell, number, sentence } = asking(world);

describe('a precision', () => {
  it('that a chip has no figure for is #N/A with what it has', () => {
    expect(sentence('PERFPERWATT', 'A100', 'fp8')).toMatch(/^#N\/A .*fp8.*A100 SXM 80GB.* It has .*bf16.*int8/);
  });

  it('has other names', () => {
    expect(number('RIDGEPOINT', 'A100', 'bfloat16')).toBe(number('RIDGEPOINT', 'A100', 'bf16'));
  });

  it('of an item without any rate says so', () => {
    const made = asking(worldOf({ name: 'Idle', figures: { bandwidth: 100, fp8: null } }));
    expect(made.sentence('RIDGEPOINT', 'Idle')).toMatch(/^#N\/A .*bf16.*No dense rate of it is known/);
    expect(made.sentence('RIDGEPOINT', 'Idle', 'fp8')).toMatch(/not disclosed/);
  });
});

describe('large numbers', () => {
  it.each(['DECODERATE', 'TRAINDAYS'])('%s takes 70 for a slip', (name) => {
    const given = name === 'DECODERATE' ? ['H100', 70] : [70, 15e12, 'H100', 1];
    expect(sentence(name, ...given)).toMatch(/^#VALUE! parameters: 70 given.*Did you mean 70 billion\? Write 70e9/);
  });

  it('does not take 700,000 for billions', () => {
    expect(sentence('DECODERATE', 'H100', 700_000)).toBe(
      '#VALUE! parameters: 700000 given, allowed is at least 1000000.',
    );
  });
});

describe('a system', () => {
  it('counts by its totals and its power', () => {
    const made = asking(worldOf({ name: 'Rack', kind: 'system', figures: { bf16: 72_000, power: 120, bandwidth: 1 } }));
    expect(made.number('PERFPERWATT', 'Rack')).toBeCloseTo(0.6, 12);
  });
});

describe('COMPUTECOST', () => {
  const made = asking(
    worldOf(
      { name: 'Bare', figures: { bf16: 100, tdp: 500 } },
      { name: 'Priced', figures: { bf16: 100, tdp: 500, price: [10_000, 20_000, 30_000] } },
    ),
  );

  it('asks for a price where none is sourced', () => {
    expect(made.sentence('COMPUTECOST', 'Bare')).toMatch(/^#N\/A .*price.*Give a price of your own/);
  });

  it('takes price and power of the catalogue and the scenario for the rest', () => {
    const kilowatts = (500 * 1.82) / 1000;
    const owning = (20_000 * (0.1 / (1 - 1.1 ** -4)) + 20_000 * 0.05) / (8760 * 0.9);
    expect(made.number('COMPUTECOST', 'Priced')).toBeCloseTo(owning + kilowatts * 1.2 * 0.08, 9);
  });

  it('follows the scenario that is named', () => {
    const free = ['Priced', 20_000, 'hour', null, null, 0, 0, 1, 1, 4, 0, 0] as const;
    expect(made.number('COMPUTECOST', ...free)).toBeCloseTo(20_000 / (4 * 8760), 12);
  });

  it('takes no watts for kilowatts, and no year for years', () => {
    expect(made.sentence('COMPUTECOST', 'Priced', null, null, null, null, 500)).toBe(
      '#VALUE! power: 500 kW given, but the TDP of Priced is 500 W. Did you mean 0.5?',
    );
    expect(made.sentence('COMPUTECOST', 'Priced', null, null, null, null, 0.5, null, null, null, 2029)).toMatch(
      /^#VALUE! years: 2029 given, allowed is above 0 to 100/,
    );
  });

  it('asks for the speed where the cost is of tokens', () => {
    expect(made.sentence('COMPUTECOST', 'Priced', null, 'tokens')).toMatch(/^#VALUE! speed is missing/);
  });
});

describe('H100EQUIVALENT', () => {
  it('does not take a 16-bit rate for an 8-bit one', () => {
    const made = asking(
      worldOf({ name: 'Half', figures: { bf16: 1000 } }, { name: 'H100 SXM', figures: { bf16: 989 } }),
    );
    expect(made.sentence('H100EQUIVALENT', 'Half')).toMatch(/^#N\/A .*int8.*It has bf16/);
    expect(made.number('H100EQUIVALENT', 'Half', 'bf16')).toBeCloseTo(1000 / 989, 12);
  });

  it('takes the faster of integers and floats', () => {
    const made = asking(worldOf({ name: 'Float', figures: { int8: 150, fp8: 3958 } }));
    expect(made.number('H100EQUIVALENT', 'Float')).toBe(2);
  });

  it('gives a rack what its chips give', () => {
    expect(number('H100EQUIVALENT', 'GB200 NVL72', 'memory')).toBeCloseTo(
      number('CHIPSPEC', 'GB200 NVL72', 'memory') / 80,
      9,
    );
  });
});

describe('CHIPSTOMATCH', () => {
  it('has no answer for what does not add up', () => {
    expect(sentence('CHIPSTOMATCH', 'H100', 'H20', 'bf16 per watt')).toMatch(/^#VALUE! spec: .*does not add up/);
  });

  it('asks for nothing more where the chip is its own match', () => {
    expect(cell('CHIPSTOMATCH', 'H100', 'nvidia h100 sxm')).toBe(1);
  });
});

describe('ROOFLINE', () => {
  it('is the peak from the ridge point on', () => {
    const ridge = number('RIDGEPOINT', 'A100');
    expect(number('ROOFLINE', 'A100', ridge * 2)).toBe(312);
    expect(number('ROOFLINE', 'A100', ridge / 2)).toBeCloseTo(156, 9);
    expect(number('ROOFLINE', 'A100', 0)).toBe(0);
  });
});
