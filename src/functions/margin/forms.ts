/** Plain-Excel forms of the margin arithmetic; the formulas of src/models/margin.ts as cells write them. */
import type { NativeForm } from '../define';
import { chosenBy, operands } from '../native';

type Levied = Parameters<NativeForm<'share' | 'margin' | 'treatment' | 'mix' | 'passthrough'>>[0];

/** Points of gross margin lost. */
export function hitForm({ treatment, ...texts }: Levied): string | undefined {
  const { share, margin, mix, passthrough } = operands(texts);
  const whole = mix === '1';
  const rise = `${whole ? '' : `${mix}*`}${passthrough}*${share}/(1-${share})`;
  const levy = `${share}*(${mix}+${rise})`;
  return chosenBy(treatment, {
    net: `(1-${margin})*(${levy}-${rise})/(1+${rise}-${levy})`,
    cost: `(${levy}-(1-${margin})*${rise})/(1+${rise})`,
    'below the line': `-(1-${margin})*${rise}/(1+${rise})`,
  });
}
