import { described, within } from '../../src/models/domain';
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
  test.each([
    [{ atLeast: 0, below: 1 }, '0 to below 1'],
    [{ above: 0, atMost: 1 }, 'above 0 to 1'],
    [{ above: 0 }, 'above 0'],
    [{ atLeast: 0 }, 'at least 0'],
    [{ atMost: 1 }, 'at most 1'],
    [{ below: 1 }, 'below 1'],
    [{}, 'a number'],
  ])('%j in words', (limits, words) => {
    expect(described(limits)).toBe(words);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%p is in no domain', (given) => {
    expect(() => within('x', given)).toThrow(OutOfDomain);
  });
});
