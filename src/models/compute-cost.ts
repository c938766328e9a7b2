/** What an hour, an operation and a token cost on a chip. Money is in the currency of the capital cost. */
import { fractionAboveZero, notNegative, positive, representable, within } from './domain';

/** 8-bit dense TOPS of an H100 SXM, the unit of "H100 equivalents" (Epoch AI, `chip_estimates_utils.py`). */
export const h100TeraOperations = 1979;

/**
 * Share of a sum that repays it with interest in equal yearly payments: `i / (1 - (1+i)^-n)`; `1/n` without interest.
 * `discountRate` at least 0 a year, `years` above 0.
 *
 * @example capitalRecoveryFactor({ discountRate: 0.1, years: 4 }) // 0.315471
 */
export function capitalRecoveryFactor({
  discountRate,
  years,
}: {
  readonly discountRate: number;
  readonly years: number;
}): number {
  within('discountRate', discountRate, notNegative);
  within('years', years, positive);
  const exponent = years * Math.log1p(discountRate);
  // Below 1e-15 interest changes no digit, and dividing one crumb by another would.
  const factor = exponent < 1e-15 ? 1 / years : discountRate / -Math.expm1(-exponent);
  return representable(factor, 'years', years);
}

export interface ComputerCost {
  /** Price of chip and its share of the system, above or equal to 0. */
  readonly capitalCost: number;
  /** A year, at least 0. */
  readonly discountRate: number;
  /** Years of use, above 0. */
  readonly years: number;
  /** Yearly operation as a share of the capital cost, at least 0. */
  readonly operatingShare: number;
  /** Share of all hours in which the chip is sold or used, above 0 to 1. */
  readonly utilisation: number;
  /** Power of chip and its share of the system in kW, at least 0. */
  readonly power: number;
  /** Power usage effectiveness of the building, at least 1. */
  readonly powerUsageEffectiveness: number;
  /** Price of a kWh, at least 0. */
  readonly electricityPrice: number;
}

/**
 * Cost of one used hour: `(capex x CRF + capex x o) / (8760 u) + kW x PUE x price`.
 *
 * @example hourlyCost({ capitalCost: 40000, discountRate: 0.1, years: 4, operatingShare: 0.05, utilisation: 0.9,
 *   power: 1.4, powerUsageEffectiveness: 1.2, electricityPrice: 0.08 }) // 1.988641
 */
export function hourlyCost(cost: ComputerCost): number {
  const { capitalCost, operatingShare, utilisation, power, powerUsageEffectiveness, electricityPrice } = cost;
  within('capitalCost', capitalCost, notNegative);
  within('operatingShare', operatingShare, notNegative);
  within('utilisation', utilisation, fractionAboveZero);
  within('power', power, notNegative);
  within('powerUsageEffectiveness', powerUsageEffectiveness, { min: 1 });
  within('electricityPrice', electricityPrice, notNegative);
  const hoursPerYear = 8760;
  const owning = (capitalCost * (capitalRecoveryFactor(cost) + operatingShare)) / (hoursPerYear * utilisation);
  return representable(owning + power * powerUsageEffectiveness * electricityPrice, 'capitalCost', capitalCost);
}

/**
 * Cost of one hour at one PFLOPS: hourly cost over dense peak in TFLOPS times the utilisation of that peak (MFU).
 * Leave the utilisation out for the price at peak.
 *
 * @example costPerPetaflopHour({ hourlyCost: 1.988641, peak: 989.5, utilisation: 0.4 }) // 5.024357
 */
export function costPerPetaflopHour({
  hourlyCost,
  peak,
  utilisation = 1,
}: {
  readonly hourlyCost: number;
  readonly peak: number;
  readonly utilisation?: number;
}): number {
  within('hourlyCost', hourlyCost, notNegative);
  within('peak', peak, positive);
  within('utilisation', utilisation, fractionAboveZero);
  return representable((hourlyCost * 1000) / (peak * utilisation), 'peak', peak);
}

/**
 * Cost of a million tokens: hourly cost over tokens an hour.
 *
 * @example costPerMillionTokens({ hourlyCost: 1.988641, tokensPerSecond: 2500 }) // 0.22096
 */
export function costPerMillionTokens({
  hourlyCost,
  tokensPerSecond,
}: {
  readonly hourlyCost: number;
  readonly tokensPerSecond: number;
}): number {
  within('hourlyCost', hourlyCost, notNegative);
  within('tokensPerSecond', tokensPerSecond, positive);
  return representable((hourlyCost / (3600 * tokensPerSecond)) * 1e6, 'tokensPerSecond', tokensPerSecond);
}

export interface TokenEnergy {
  /** System power in kW, at least 0. */
  readonly power: number;
  /** At least 1. */
  readonly powerUsageEffectiveness: number;
  /** Above 0. */
  readonly tokensPerSecond: number;
}

/**
 * Energy of one token in joules at the meter of the building.
 *
 * @example energyPerToken({ power: 1.4, powerUsageEffectiveness: 1.2, tokensPerSecond: 2500 }) // 0.672
 */
export function energyPerToken({ power, powerUsageEffectiveness, tokensPerSecond }: TokenEnergy): number {
  within('power', power, notNegative);
  within('powerUsageEffectiveness', powerUsageEffectiveness, { min: 1 });
  within('tokensPerSecond', tokensPerSecond, positive);
  return representable((power * 1000 * powerUsageEffectiveness) / tokensPerSecond, 'tokensPerSecond', tokensPerSecond);
}

/**
 * Energy of a million tokens in kWh.
 *
 * @example energyPerMillionTokens({ power: 1.4, powerUsageEffectiveness: 1.2, tokensPerSecond: 2500 }) // 0.186667
 */
export function energyPerMillionTokens(energy: TokenEnergy): number {
  const joulesPerKilowattHour = 3.6e6;
  return energyPerToken(energy) * (1e6 / joulesPerKilowattHour);
}

/**
 * How many H100 SXM a number of chips equals by 8-bit dense TOPS (a chip without 8-bit arithmetic: its 16-bit peak).
 * By this measure an H20 is 0.15 of an H100, by decoding bandwidth 1.19: show both.
 *
 * @example h100Equivalents({ chips: 1, teraOperations: 296 }) // 0.1496, H20
 */
export function h100Equivalents({
  chips,
  teraOperations,
}: {
  readonly chips: number;
  readonly teraOperations: number;
}): number {
  within('chips', chips, notNegative);
  within('teraOperations', teraOperations, positive);
  return representable((chips * teraOperations) / h100TeraOperations, 'chips', chips);
}

/**
 * Whole chips that together reach a target, both in one unit (TFLOPS, GB/s or GB), both above 0.
 *
 * @example chipsToMatch({ target: 180000, chip: 780 }) // 231 Ascend 910C for one NVL72 by 16-bit TFLOPS
 */
export function chipsToMatch({ target, chip }: { readonly target: number; readonly chip: number }): number {
  within('target', target, positive);
  within('chip', chip, positive);
  const exact = representable(target / chip, 'chip', chip);
  const nearest = Math.round(exact);
  // 1.1 / 0.1 is a hair above 11 in binary arithmetic; a twelfth chip would be wrong.
  return Math.abs(exact - nearest) <= 1e-9 * exact ? Math.max(nearest, 1) : Math.ceil(exact);
}
