import { plainName, storedName, withoutStoredPrefix } from '../../src/sheet/function-names';
import { yearOf } from '../../src/sheet/function-years';

test.each([
  ['SUM', 'SUM', 2007],
  ['norm.s.dist', '_xlfn.NORM.S.DIST', 2010],
  ['IFNA', '_xlfn.IFNA', 2013],
  ['TEXTJOIN', '_xlfn.TEXTJOIN', 2019],
  ['XLOOKUP', '_xlfn.XLOOKUP', 2021],
  ['FILTER', '_xlfn._xlws.FILTER', 2021],
  ['VSTACK', '_xlfn.VSTACK', 2024],
] as const)('%s is stored as %s and came in %i', (name, stored, year) => {
  expect(storedName(name)).toBe(stored);
  expect(withoutStoredPrefix(stored).toUpperCase()).toBe(name.toUpperCase());
  expect(yearOf(name)).toBe(year);
});

test.each(['_xldudf_CHIPSPEC', '_XLDUDF_chipspec', 'chipspec'])('%s is known as CHIPSPEC', (name) =>
  expect(plainName(name)).toBe('CHIPSPEC'),
);
