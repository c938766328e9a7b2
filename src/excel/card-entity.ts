/** A card as Excel's entity value: each spec a field with its unit shown and its source as attribution. */
import type { Card, CardRow } from '../functions/cells';

interface Attribution {
  readonly sourceText: string;
  readonly sourceAddress?: string;
}

interface CardField {
  readonly type: 'Double' | 'String';
  readonly basicType: 'Double' | 'String';
  readonly basicValue: number | string;
  readonly numberFormat?: string;
  readonly propertyMetadata: { readonly attribution: readonly Attribution[] };
}

export interface CardEntity {
  readonly type: 'Entity';
  readonly text: string;
  /** What formulas see that know no cards. */
  readonly basicType: 'Error';
  readonly basicValue: '#VALUE!';
  readonly properties: Readonly<Record<string, CardField>>;
}

export function cardEntity(card: Card): CardEntity {
  return {
    type: 'Entity',
    text: card.name,
    basicType: 'Error',
    basicValue: '#VALUE!',
    properties: Object.fromEntries(card.rows.map((row) => [row.label, field(row)])),
  };
}

function field({ value, unit, source, url }: CardRow): CardField {
  const type = typeof value === 'number' ? 'Double' : 'String';
  return {
    type,
    basicType: type,
    basicValue: value,
    // The value stays a number for formulas such as =A1.bandwidth/2; only its display carries the unit.
    ...(type === 'Double' && unit !== '' && { numberFormat: `General "${unit.replaceAll('"', '')}"` }),
    propertyMetadata: { attribution: [{ sourceText: source, ...(url !== undefined && { sourceAddress: url }) }] },
  };
}
