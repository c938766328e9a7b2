import fc from 'fast-check';
import { inputs, type NumberInput } from '../../src/scenario/inputs';
import {
  allowedRange,
  doubtAbout,
  isShare,
  numberInWords,
  numberOfText,
  stepped,
  textOfNumber,
} from '../../src/taskpane/scenario/number-text';

const share: NumberInput = inputs.revenueShare;

describe('a percent field', () => {
  it.each([
    ['15', 0.15],
    ['15%', 0.15],
    [' 15 % ', 0.15],
    ['7.2', 0.072],
    ['-3', -0.03],
    ['1,000', 10],
    // A percent field takes percent, always: 0.15 is 0.15%, and the field says so.
    ['0.15', 0.0015],
  ])('reads %p as %p', (text, value) => expect(numberOfText(share, text)).toBe(value));

  it.each(['', 'abc', '15 %%', '7,5', '%'])('finds no number in %p', (text) =>
    expect(numberOfText(share, text)).toBeUndefined(),
  );

  it('shows what it reads, for every value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 1_000_000 }), (thousandths) => {
        const value = Number((thousandths / 100_000).toPrecision(12));
        expect(numberOfText(share, textOfNumber(share, value))).toBe(value);
      }),
    );
  });

  it('says how it read a number that may have been meant as a fraction', () => {
    expect(doubtAbout(share, 0.0015)).toBe('Read as 0.15%. For 15% type 15.');
    expect(doubtAbout(share, 0.15)).toBeUndefined();
    expect(doubtAbout(share, 0)).toBeUndefined();
  });
});

describe('other numbers', () => {
  it('are what they say, with their unit', () => {
    expect(numberOfText(inputs.hardwareLife, '4')).toBe(4);
    expect(numberInWords(inputs.hardwareLife, 4)).toBe('4 years');
    expect(numberInWords(inputs.shareYear1, 2023)).toBe('2023');
    expect(doubtAbout(inputs.electricityPrice, 0.008)).toBeUndefined();
  });
});

it.each([
  ['revenueShare', '0% to below 100%'],
  ['productMargin', '-100% to 100%'],
  ['electricityPrice', '0 USD/kWh to 5 USD/kWh'],
  ['share1', '0.1% to 99.9%'],
] as const)('%s may be %s', (id, words) => expect(allowedRange(inputs[id])).toBe(words));

it('only a part of a whole has a slider', () => {
  expect(isShare(inputs.revenueShare)).toBe(true);
  expect(isShare(inputs.productMargin)).toBe(false);
  expect(isShare(inputs.tariffRate)).toBe(false);
});

describe('an arrow key', () => {
  it('moves by one step without crumbs of arithmetic', () => {
    expect(stepped(share, 0.15, 1)).toBe(0.16);
    expect(stepped(share, 0.07, -1)).toBe(0.06);
    expect(stepped(inputs.shareYear1, 2023, 1)).toBe(2024);
  });

  it('stays inside the bounds', () => {
    expect(stepped(share, 0, -1)).toBe(0);
    expect(stepped(share, 0.99, 1)).toBe(0.99);
    expect(stepped(inputs.passThrough, 0.995, 1)).toBe(1);
    expect(stepped(inputs.share1, 0.001, -1)).toBe(0.001);
  });
});
