import { statedAsText } from '../../catalog/claims/lookup';
import { defineFunction } from '../define';
import { found } from '../naming';
import { text } from '../parameters';
import { answered } from '../reading';
import { headers, tableOf } from '../tables';

export const CLAIMS = defineFunction({
  name: 'CLAIMS',
  family: 'companies',
  summary: 'Checkable statements of the article: said, found, verdict, source, and the formula that finds it.',
  parameters: {
    verdict: text({
      optional: true,
      help: 'confirmed, contested, imprecise, wrong or unverifiable.',
      otherwise: 'all verdicts',
    }),
    headers,
  },
  result: {
    shape: 'table',
    help: 'Ten columns: claim, about, period, role, said, found, verdict, source, address, formula (text).',
  },
  assumptions: ['role: said by the article, implied by it, or context of our own.'],
  examples: [
    {
      formula: '=CLAIMS("wrong")',
      result: {
        beginsWith: ['claim', 'about', 'period', 'role', 'said', 'found', 'verdict', 'source', 'address', 'formula'],
      },
    },
    { formula: '=INDEX(CLAIMS("contested",FALSE),1,7)', result: 'contested' },
    { formula: '=CLAIMS("nice")', result: '#VALUE!', note: 'the sentence lists the verdicts' },
  ],
  native: 'none',
  answer: ({ verdict, headers }, { claims }) => {
    const rows = found(answered('claims', claims.withVerdict(verdict))).map((claim) => [
      claim.claim,
      claim.about,
      claim.period,
      claim.role,
      claim.said === undefined ? 'nothing' : statedAsText(claim.said),
      statedAsText(claim.found),
      claim.verdict,
      claim.source.title,
      claim.source.url ?? '',
      claim.recompute ?? '',
    ]);
    return rows.length === 0
      ? []
      : tableOf(
          headers,
          ['claim', 'about', 'period', 'role', 'said', 'found', 'verdict', 'source', 'address', 'formula'],
          rows,
        );
  },
});
