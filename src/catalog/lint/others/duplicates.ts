import type { Problem } from '../problem';
import { companyFacts, type Linter } from './linter';

export const duplicates: Linter = {
  name: 'duplicates',
  about: 'No fact, event, point, claim or source address stands twice.',
  check(files) {
    const problems: Problem[] = [];
    const once = (seen: Map<string, string>, key: string, file: string, at: string, what: string) => {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, at);
      else problems.push({ file, path: at, rule: `the same ${what} as ${first}`, fix: 'remove one of the two lines' });
    };
    const facts = new Map<string, string>();
    for (const { file, metric, period, at, fact } of companyFacts(files)) {
      const key = [file.id, metric, period, fact.value, fact.low, fact.high, fact.unit, fact.source].join('|');
      once(facts, key, file.path, at, 'fact of the same source');
    }
    const events = new Map<string, string>();
    for (const { path, content } of files.policies) {
      for (const [index, { date, title }] of content.events.entries()) {
        once(events, `${date}|${title.toLowerCase()}`, path, `events[${index}]`, 'event');
      }
    }
    for (const { path, content } of files.markets) {
      const points = new Map<string, string>();
      for (const [index, { year, of, value, kind, source, basis }] of content.points.entries()) {
        once(points, [year, of, value, kind, source, basis].join('|'), path, `points[${index}]`, 'point');
      }
    }
    const claims = new Map<string, string>();
    for (const { path, content } of files.claims) {
      for (const [index, { id }] of content.claims.entries()) once(claims, id, path, `claims[${index}].id`, 'claim id');
    }
    for (const { path, content } of [...files.companies, ...files.policies, ...files.markets, ...files.claims]) {
      const addresses = new Map<string, string>();
      for (const [id, { url }] of Object.entries(content.sources)) {
        if (url !== undefined) once(addresses, url, path, `sources.${id}`, 'address');
      }
    }
    return problems;
  },
};
