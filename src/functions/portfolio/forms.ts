/** Black, Scholes and Merton in plain Excel; texts are safe beside an operator. */
interface Option {
  readonly sign: string;
  readonly spot: string;
  readonly strike: string;
  readonly volatility: string;
  readonly rate: string;
  readonly years: string;
  readonly dividendYield: string;
}

/** `sign` is 1 for a call and -1 for a put, as formula text. */
export function optionForm({ sign, spot, strike, volatility, rate, years, dividendYield }: Option): string {
  const asset = dividendYield === '0' ? spot : `${spot}*EXP(-${dividendYield}*${years})`;
  const cash = `${strike}*EXP(-${rate}*${years})`;
  const deviation = `(${volatility}*SQRT(${years}))`;
  const drift = dividendYield === '0' ? rate : `(${rate}-${dividendYield})`;
  const moneyness = `(LN(${spot}/${strike})+${drift}*${years})/${deviation}`;
  const signed = (text: string) => (sign === '1' ? text : `${sign}*(${text})`);
  // NORMSDIST is NORM.S.DIST(x,TRUE) under the name that needs no prefix in a file.
  const normal = (half: string) => `NORMSDIST(${signed(`${moneyness}${half}${deviation}/2`)})`;
  const certain = `MAX(0,${signed(`${asset}-${cash}`)})`;
  return `IF(${deviation}=0,${certain},${signed(`${asset}*${normal('+')}-${cash}*${normal('-')}`)})`;
}
