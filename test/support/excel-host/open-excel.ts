import { builtFile } from '../built';
import { ExcelHost, type ExcelOptions } from './host';

// Read when the test file loads: a build that is due then takes its time before the first test, not within it.
const scripts = ['functions.js', 'addresses.js', 'records.js'].map((name) => ({ name, text: builtFile(name) }));

/** Excel with a new workbook, and the scripts that cells need, of the build, loaded as the page loads them. */
export function openExcel(options: ExcelOptions = {}): ExcelHost {
  const host = new ExcelHost(options);
  for (const { name, text } of scripts) host.client.run(text, name);
  return host;
}
