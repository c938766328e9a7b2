/** Functions of newer Excel that a formula of the user's may hold beside ours: older programs cannot calculate them. */
import { yearOf } from '../../sheet/function-years';
import { functionsCalled } from '../../workbook/formula-text';

/** Plain forms are made for this Excel and younger ones. */
const oldest = 2016;

/** Those that a formula calls, in the order in which they are named. */
export function newerFunctionsIn(formula: string): readonly string[] {
  return [...functionsCalled(formula)].filter((name) => yearOf(name) > oldest);
}
