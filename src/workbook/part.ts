/**
 * The part that ChipSheet keeps in a workbook: one XML element of our own namespace that holds JSON. A custom XML part
 * survives in Excel without the add-in; JSON inside it needs no XML reader of ours.
 */
import { z } from 'zod';
import { type InputId, inputIds, inputProblem } from '../scenario/inputs';
import type { ScenarioValues } from '../scenario/scenario';
import { longestName, type SavedScenarios } from '../scenario/scenarios';

export const partNamespace = 'urn:chipsheet:workbook';
/** Raised when a part written by this version cannot be read by the one before. */
export const partSchema = 1;

/** Values that are still allowed; an input that is not known is left out. */
export const savedValues = z.record(z.string(), z.union([z.number(), z.string()])).transform((values) => {
  const known = Object.entries(values).filter(
    ([id, value]) => inputIds.includes(id as InputId) && inputProblem(id as InputId, value) === undefined,
  );
  return Object.fromEntries(known) as Partial<ScenarioValues>;
});

/** Far more than a user can make (`mostOwn`): earlier versions wrote any number, and a reader refuses nobody's work. */
const mostRead = 10_000;

const scenariosContent = z.object({
  active: z.string(),
  own: z
    .array(z.object({ name: z.string().min(1).max(longestName), basedOn: z.string().optional(), values: savedValues }))
    .max(mostRead),
});

const partContent = z.looseObject({
  schema: z.number().int().positive(),
  scenarios: scenariosContent.optional(),
});

/** Conditions of rules stand in each other, but not deep: a part made to harm would exhaust the stack. */
const deepest = 100;

const unreadable = 'The ChipSheet data in this workbook cannot be read';

export type PartContent = z.infer<typeof partContent>;

export type PartReading =
  /** `writable` is false for a part of a newer schema: what is known of it is read, and it is never overwritten. */
  | { readonly state: 'read'; readonly content: PartContent; readonly writable: boolean }
  | { readonly state: 'none' }
  /** `mayHoldWork`: there is more in it than a scenario that can be set again, so it must not be written over. */
  | { readonly state: 'damaged'; readonly sentence: string; readonly mayHoldWork: boolean };

/** Frozen formulas, pinned data, scenarios of the user's own. */
const work = /(?:"|&quot;)(?:frozen|live|pin|own(?:"|&quot;)\s*:\s*\[\s*[^\]\s])/;

/** Something cannot be stored in the workbook: nothing is written, the message says why. */
export class PartRefused extends Error {}

/** Reads a part; anything that does not fit is 'damaged' with a sentence, never an exception. */
export function readPart(xml: string | undefined): PartReading {
  if (xml === undefined) return { state: 'none' };
  const damaged = (why: string): PartReading => {
    const mayHoldWork = work.test(xml);
    const kept = mayHoldWork
      ? 'It is kept as it is, for it may hold frozen formulas or scenarios: nothing is stored in this workbook.'
      : 'It holds nothing of yours: a change takes its place.';
    return { state: 'damaged', mayHoldWork, sentence: `${unreadable} (${why}). Defaults are in use. ${kept}` };
  };
  const match = /<chipsheet\b[^>]*>([\s\S]*)<\/chipsheet>\s*$/.exec(xml);
  if (match === null) return damaged('not a ChipSheet part');
  const text = unescapeXml(match[1] ?? '');
  if (depthOf(text) > deepest) return damaged('it is nested too deep');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return damaged('its text is not complete');
  }
  const content = partContent.safeParse(json);
  if (!content.success) {
    return damaged(issueOf(content.error));
  }
  return { state: 'read', content: content.data, writable: content.data.schema <= partSchema };
}

/**
 * The part as XML. `rest` is what other features keep in it, handed through untouched. Throws `PartRefused` where the
 * part could not be read again.
 */
export function writePart(scenarios: SavedScenarios, rest: Readonly<Record<string, unknown>> = {}): string {
  return partXml({ ...rest, schema: partSchema, scenarios });
}

/**
 * The part with some of its properties set, or taken out where they are undefined. Undefined where nothing is left.
 * The caller has made sure that the part is not of a newer schema.
 */
export function withProperties(
  xml: string | undefined,
  properties: Readonly<Record<string, unknown>>,
): string | undefined {
  const reading = readPart(xml);
  if (reading.state === 'damaged' && reading.mayHoldWork) throw new PartRefused(reading.sentence);
  const before = reading.state === 'read' ? reading.content : { schema: partSchema };
  const { scenarios, schema: _, ...rest } = before;
  const kept = Object.fromEntries(
    Object.entries({ ...rest, ...properties }).filter(([, property]) => property !== undefined),
  );
  if (scenarios === undefined && Object.keys(kept).length === 0) return undefined;
  return partXml({ ...kept, schema: partSchema, ...(scenarios !== undefined && { scenarios }) });
}

function issueOf({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.') || 'content'}: ${issue?.message}`;
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

/** How deep the lists and objects of a JSON text stand in each other. */
function depthOf(json: string): number {
  let depth = 0;
  let most = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]/g)) {
    if (token === '{' || token === '[') most = Math.max(most, ++depth);
    else if (token === '}' || token === ']') depth--;
  }
  return most;
}

function partXml(content: Readonly<Record<string, unknown>>): string {
  const { scenarios } = content;
  const checked = scenariosContent.optional().safeParse(scenarios);
  if (!checked.success) throw new PartRefused(`The scenarios cannot be stored (${issueOf(checked.error)}).`);
  if (isDeeperThan(content, deepest))
    throw new PartRefused('What is to be stored is nested too deep to be read again.');
  return `<chipsheet xmlns="${partNamespace}" schema="${partSchema}">${escapeXml(JSON.stringify(content))}</chipsheet>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Two characters that JSON leaves as they are and XML does not take. */
const noXml = /[\uFFFE\uFFFF]/g;

function escapeXml(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => entities[character] ?? character)
    .replace(noXml, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => characters[name] ?? '');
}
