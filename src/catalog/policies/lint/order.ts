import type { Linter } from '../../lint/linter';
import type { PolicyFiles } from '../format';

export const order: Linter<PolicyFiles> = {
  name: 'order of events',
  about: 'Events stand in the order of their dates.',
  check: ({ policies }) =>
    policies.flatMap(({ file, content: { events } }) => {
      const place = events.findIndex(({ date }, index) => index > 0 && date < (events[index - 1]?.date ?? ''));
      if (place < 0) return [];
      const rule = 'events are not in the order of their dates';
      return [{ file, path: `events[${place}].date`, rule, fix: 'move the line up' }];
    }),
};
