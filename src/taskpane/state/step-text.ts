/** What a step that can be taken back is called: "revenue share 25%". */
import { inputOf } from '../../scenario/inputs';
import type { StepName } from '../../workbook/history';
import { valueInWords } from '../scenario/input-facts';

export function stepText(name: StepName): string {
  return typeof name === 'string' ? name : `${inputOf(name.input).name} ${valueInWords(name.input, name.value)}`;
}
