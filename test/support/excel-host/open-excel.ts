import { builtFile } from '../built';
import { ExcelHost, type ExcelOptions } from './host';

// Read when the test file loads: a build that is due then takes its time before the first test, not within it.
const functionsScript = builtFile('functions.js');

/** Excel with a new workbook, and the functions script of the build loaded as the page loads it. */
export function openExcel(options: ExcelOptions = {}): ExcelHost {
  const host = new ExcelHost(options);
  host.client.run(functionsScript, 'functions.js');
  return host;
}
