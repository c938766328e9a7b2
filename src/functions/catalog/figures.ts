/** Reading figures for cells: the value in the unit asked for, or the error with the sentence that says why not. */

import type { Figure, Item } from '../../catalog/items/lookup';
import { foldName } from '../../catalog/names';
import { type SpecDefinition, specs } from '../../catalog/specs';
import { capacityFactor, conversionFactor, unitsLike, unitsSpelled } from '../../catalog/units';
import type { Interval } from '../../models/interval';
import { badQuestion, CellError, notAvailable } from '../cells';
import { isRecorded, read } from '../reading';
import { derivedFigure, type KnownFigure } from './derived-specs';

/** The figure of a spec, or why there is none. */
export function figureOf(item: Item, spec: SpecDefinition): KnownFigure | CellError {
  const figure = item.figures[spec.index];
  if (figure?.value !== undefined) {
    read('items', { item, figure });
    return figure as KnownFigure;
  }
  return spec.origin === 'derived' ? derivedFigure(item, spec, figureOf) : missing(item, spec, figure);
}

/** The value of a spec: what CHIPSPEC answers. */
export function specValue(item: Item, spec: SpecDefinition): number | string | CellError {
  const value = item.values[spec.index];
  if (value !== undefined) {
    if (isRecorded()) figureOf(item, spec);
    return value;
  }
  if (spec.origin === 'identity') return identityOf(item, spec);
  const found = figureOf(item, spec);
  return found instanceof CellError ? found : found.value;
}

function identityOf(item: Item, spec: SpecDefinition): string {
  return spec.id === 'vendor' ? item.vendor : spec.id === 'country' ? item.country : item.kind;
}

/** A figure that must be a number, for arithmetic. */
export function numberOf(item: Item, spec: SpecDefinition): number | CellError {
  const value = specValue(item, spec);
  if (value instanceof CellError || typeof value === 'number') return value;
  return badQuestion(`${spec.id} of ${item.name} is text ("${value}"), not a number.`);
}

/** The same with the range over the credible sources. */
export function intervalOf(item: Item, spec: SpecDefinition): Interval | CellError {
  const best = numberOf(item, spec);
  if (best instanceof CellError) return best;
  const figure = figureOf(item, spec);
  if (figure instanceof CellError) return figure;
  return { low: figure.low ?? best, best, high: figure.high ?? best };
}

/** Why a spec with a number was wanted, for a spec that is text. */
export function textHasNo(what: string, spec: SpecDefinition): CellError {
  return badQuestion(`spec: ${spec.id} is text and has no ${what}. Ask for a spec with a number, such as bandwidth.`);
}

/** The factor from a spec's own unit to the one asked for. */
export function factorTo(spec: SpecDefinition, unit: string | undefined): number | CellError {
  if (unit === undefined || unit === spec.unit) return 1;
  if (spec.unit === undefined) return badQuestion(`${spec.id} is text and has no unit: leave the unit out.`);
  const factor = (spec.capacity ? capacityFactor : conversionFactor)(spec.unit, unit);
  if (factor !== undefined) return factor;
  const allowed = unitsLike(spec.unit).filter((name) => name !== '');
  return badQuestion(`unit: ${spec.id} cannot be given in ${unit}. Allowed: ${allowed.join(', ')}.`);
}

/** The same for names as users write them; undefined where no such factor exists. */
export function factorSpelled(spec: string, unit: string): number | undefined {
  const meant = specs.find(({ id, alsoCalled }) =>
    [id, ...alsoCalled].some((name) => foldName(name) === foldName(spec)),
  );
  const [to, ...others] = unitsSpelled(unit);
  return meant?.unit === undefined || to === undefined || others.length > 0
    ? undefined
    : (meant.capacity ? capacityFactor : conversionFactor)(meant.unit, to);
}

function missing(item: Item, spec: SpecDefinition, figure: Figure | undefined): CellError {
  if (spec.origin === 'identity')
    return notAvailable(`${spec.id} is part of what ${item.name} is: no source stands behind it.`);
  if (figure !== undefined) {
    return notAvailable(`${spec.id} of ${item.name} is not disclosed (${figure.source.title}, ${figure.asOf}).`);
  }
  if (!spec.appliesTo.includes(item.kind)) {
    const other = spec.id === 'tdp' ? 'power' : spec.id === 'power' ? 'tdp' : undefined;
    const instead = other === undefined ? '' : ` Ask for "${other}".`;
    return notAvailable(
      `${item.name} is a ${item.kind}: ${spec.id} is asked of a ${spec.appliesTo.join(' or ')}.${instead}`,
    );
  }
  if (item.pinned !== undefined) {
    return notAvailable(
      `${spec.id} of ${item.name} is not among the figures pinned at ${item.pinned}. "Update all" in the pane uses newer data.`,
    );
  }
  return notAvailable(`ChipSheet has no sourced ${spec.id} of ${item.name}.`);
}
