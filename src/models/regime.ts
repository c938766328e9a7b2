/** The shape of an export-control regime and of the chip that it judges. Rules are data: a new rule is a new file. */

/** A day as `2025-04-09`. */
export type Day = string;

export type Truth = boolean | 'unknown';

/**
 * What kind of answer a regime gives.
 * - `licence`: classifies a chip (`class`), or asks a licence for what others classified;
 * - `exclusion`: classifies a chip as outside, before the licence rules that follow it;
 * - `exception`: a licence exception that may spare the licence;
 * - `review lane`: a review policy that replaces the usual one for chips that qualify;
 * - `company letter`: binds the firms that got one, never a classification;
 * - `presumption`: what a fabricator has to assume; `duty`: asked of an import into the United States;
 * - `flag`: hangs on the parties, not on the chip; `bill`: proposed, not law.
 */
export type RegimeKind =
  | 'licence'
  | 'exclusion'
  | 'exception'
  | 'review lane'
  | 'company letter'
  | 'presumption'
  | 'duty'
  | 'flag'
  | 'bill';

/** `dramPlusInterconnect` is derived from its two parts; the others are figures of the chip. */
export type ChipQuantity =
  | 'tpp'
  | 'performanceDensity'
  | 'dramBandwidth'
  | 'interconnect'
  | 'dramPlusInterconnect'
  | 'memoryBandwidthDensity'
  | 'processNode'
  | 'transistors';

export type Comparison = 'at least' | 'above' | 'below' | 'at most';

/** A test: comparisons of the chip's figures, facts about it, and what only the asker can state, joined by and, or, not. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly quantity: ChipQuantity; readonly is: Comparison; readonly number: number }
  /** Designed or marketed for data centres. */
  | { readonly dataCentre: boolean }
  /** High bandwidth memory sold alone, as a stack or a package. */
  | { readonly memorySoldAlone: boolean }
  | { readonly vendor: readonly string[] }
  /** Commercially available in the United States on that day. */
  | { readonly availableInUsOn: Day }
  | { readonly classifiedAs: readonly string[] }
  /** `means` completes "not known: …". */
  | { readonly stated: string; readonly means: string };

/** How a regime stands during part of its time. Only `in force` and `disputed`, `check` regimes decide. */
export type Standing = 'in force' | 'codified, not enforced' | 'suspended' | 'disputed' | 'check';

export interface StandingWindow {
  readonly from: Day;
  /** Last day of the window; without one it is open. */
  readonly until?: Day | undefined;
  readonly standing: Standing;
  /** Where the legal text and what was agreed name different days. */
  readonly days?: TwoDays | undefined;
  readonly note: string;
}

/** From which day a rule applies again by its text, and to which day a suspension was agreed that no text shows. */
export interface TwoDays {
  readonly text: Day;
  readonly agreed: Day;
}

export interface ReviewPolicy {
  /** Country names and country groups, or `world`. */
  readonly destinations: 'world' | readonly string[];
  readonly policy: string;
}

export interface Regime {
  readonly id: string;
  readonly title: string;
  readonly kind: RegimeKind;
  /** First day. */
  readonly from: Day;
  /** Last day; without one the regime is in force. */
  readonly until?: Day | undefined;
  /** Regimes of one kind are read from the lowest order up; exclusions and licences count as one kind here. */
  readonly order: number;
  readonly destinations: 'world' | readonly string[];
  /** Places left out although they are among the destinations: partner groups such as `A:5`. */
  readonly except?: readonly string[] | undefined;
  readonly condition: Condition;
  /** What a chip is that meets the condition: `3A090.a`. Only for licences and exclusions. */
  readonly class?: string | undefined;
  /** The first whose destinations match applies. */
  readonly policies: readonly ReviewPolicy[];
  readonly standings: readonly StandingWindow[];
  /** A: rule, filing or agency wording; B: restated by an agency or law firm; C: press or one secondary page. */
  readonly grade: 'A' | 'B' | 'C';
  readonly note?: string | undefined;
}

/** What is known of a chip; leave out what is not. TPP has no unit, bandwidths are GB/s. */
export interface ExportedChip {
  readonly tpp?: number | undefined;
  /** TPP per mm2. */
  readonly performanceDensity?: number | undefined;
  /** Total DRAM bandwidth. */
  readonly dramBandwidth?: number | undefined;
  /** Chip-to-chip transfer rate, both directions, over all inputs and outputs other than memories. */
  readonly interconnect?: number | undefined;
  /** GB/s per mm2 of a memory stack or package. */
  readonly memoryBandwidthDensity?: number | undefined;
  /** Name of the node in nm. */
  readonly processNode?: number | undefined;
  /** Billions. */
  readonly transistors?: number | undefined;
  /** Designed or marketed for data centres. */
  readonly dataCentre?: boolean | undefined;
  readonly vendor?: string | undefined;
  /** First commercial availability in the United States; `never` for parts made for another market. */
  readonly releasedInUs?: Day | 'never' | undefined;
  /** A memory stack or package of its own. A chip is taken to be a processor unless it says otherwise. */
  readonly memorySoldAlone?: boolean | undefined;
}
