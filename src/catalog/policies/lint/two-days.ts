import type { Linter, Problem } from '../../lint/linter';
import type { PolicyFiles } from '../format';

export const twoDays: Linter<PolicyFiles> = {
  name: 'two days',
  about: 'An event that ends on one day by its text and on another by agreement says both, and is not called renewed.',
  check({ policies }) {
    const problems: Problem[] = [];
    for (const { file, content } of policies) {
      for (const [index, { ends, status, title, note = '' }] of content.events.entries()) {
        if (ends === undefined) continue;
        const at = `events[${index}]`;
        if (ends.text === ends.agreed) {
          problems.push({
            file,
            path: `${at}.ends`,
            rule: `text and agreement name the same day, ${ends.text}`,
            fix: 'remove "ends": the status names the day',
          });
          continue;
        }
        const told = `${title} ${status} ${note}`;
        if (!told.includes(ends.agreed) || !/agree/i.test(told)) {
          problems.push({
            file,
            path: `${at}.status`,
            rule: `the agreed day ${ends.agreed} is not told`,
            fix: `say that it was agreed to run to ${ends.agreed}, and what the text says`,
          });
        }
        if (/\b(renewed|extended)\b/i.test(status)) {
          problems.push({
            file,
            path: `${at}.status`,
            rule: 'a text that was not found is called renewed or extended',
            fix: 'say "agreed to", and that the amending text was not found',
          });
        }
      }
    }
    return problems;
  },
};
