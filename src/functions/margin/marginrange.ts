import { marginHit } from '../../models/margin';
import { defineFunction } from '../define';
import { operand, quoted } from '../native';
import { constantFlag } from '../native-table';
import { headers, tableOf } from '../tables';
import { share } from './arguments';

const percent = (value: number) => `${Math.round(value * 1000) / 10}%`;

export const MARGINRANGE = defineFunction({
  name: 'MARGINRANGE',
  family: 'margin',
  summary: 'Low, base and high hit of a levy on gross margin, each with the assumption behind it.',
  parameters: {
    share,
    headers,
  },
  reads: ['productMargin', 'companyMargin'],
  result: { shape: 'table', help: 'Three rows: name, points lost as a fraction, assumption.' },
  assumptions: [
    'Low: the company’s margin, net. Base: the product’s margin, net. High: booked in cost of revenue, where the hit is the levy.',
  ],
  examples: [
    {
      formula: '=MARGINRANGE(0.15)',
      result: [
        ['case', 'margin hit', 'assumption'],
        ['low', 0.0487, 'company gross margin 72.4%, deducted from revenue'],
        ['base', 0.0882, 'product gross margin 50%, deducted from revenue'],
        ['high', 0.15, 'in cost of revenue, at any margin'],
      ],
    },
    { formula: '=INDEX(MARGINRANGE(0.25,FALSE),2,2)', result: 0.1667 },
    { formula: '=MARGINRANGE("a lot")', result: '#VALUE!' },
  ],
  nativeTable: ({ share: given, headers, scenario }, { input }) => {
    const headed = constantFlag(headers);
    if (headed === undefined) return undefined;
    const share = operand(given?.text ?? input('revenueShare', scenario?.text));
    const company = operand(input('companyMargin', scenario?.text));
    const product = operand(input('productMargin', scenario?.text));
    const hits = [`(1-${company})*${share}/(1-${share})`, `(1-${product})*${share}/(1-${share})`, share];
    const percentForm = (margin: string) => `ROUND(${margin}*100,1)&"%, deducted from revenue"`;
    const why = (hit: string) =>
      `IF(${hit}=${hits[0]},"company gross margin "&${percentForm(company)},IF(${hit}=${hits[1]},"product gross margin "&${percentForm(product)},"in cost of revenue, at any margin"))`;
    const rows = (['low', 'base', 'high'] as const).map((name, at) => {
      const hit = `${['MIN', 'MEDIAN', 'MAX'][at]}(${hits.join(',')})`;
      return [quoted(name), hit, why(hit)];
    });
    return headed ? [['"case"', '"margin hit"', '"assumption"'], ...rows] : rows;
  },
  answer: ({ share, headers }, { scenario }) => {
    const { companyMargin, productMargin } = scenario.values;
    const cases = [
      {
        margin: companyMargin,
        treatment: 'net',
        assumption: `company gross margin ${percent(companyMargin)}, deducted from revenue`,
      },
      {
        margin: productMargin,
        treatment: 'net',
        assumption: `product gross margin ${percent(productMargin)}, deducted from revenue`,
      },
      { margin: productMargin, treatment: 'cost', assumption: 'in cost of revenue, at any margin' },
    ] as const;
    const rows = cases
      .map(({ margin, treatment, assumption }) => ({ hit: marginHit({ share, margin, treatment }), assumption }))
      .sort((a, b) => a.hit - b.hit)
      .map(({ hit, assumption }, index) => [['low', 'base', 'high'][index] as string, hit, assumption]);
    return tableOf(headers, ['case', 'margin hit', 'assumption'], rows);
  },
});
