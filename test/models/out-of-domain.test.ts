import { within } from '../../src/models/domain';
import { OutOfDomain } from '../../src/models/out-of-domain';

describe('OutOfDomain', () => {
  it('says what was given and what is allowed', () => {
    const error = new OutOfDomain('share', 15, '0 to below 1');
    expect(error.message).toBe('share: 15 given, allowed is 0 to below 1');
    expect(error).toMatchObject({ name: 'OutOfDomain', argument: 'share', given: 15, allowed: '0 to below 1' });
    expect(error).toBeInstanceOf(Error);
  });

  test.each([
    ['exempt', '"exempt"'],
    [Number.NaN, 'NaN'],
    [[1, 2], '[1,2]'],
    [undefined, 'undefined'],
  ])('writes %p as %s', (given, written) => {
    expect(new OutOfDomain('x', given, 'y').message).toBe(`x: ${written} given, allowed is y`);
  });
});

describe('limits', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%p is in no domain', (given) => {
    expect(() => within('x', given)).toThrow(OutOfDomain);
  });
});
