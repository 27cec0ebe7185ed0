/** Figures in words. Number and unit are joined by U+00A0, ranges by an en dash, and a figure that is not there is a dash. */
export const NBSP = '\u00a0'
export const MISSING = '–'

const inWords = (digits: number) =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const forms = [0, 1, 2, 3, 4].map(inWords)

export function decimal(value: number, digits: number): string {
  return (forms[digits] ?? inWords(digits)).format(value).replace('-', '−')
}

export function count(value: number): string {
  return decimal(value, 0)
}

/** Where four digits have no room, in thousands: "950", "1.2k", "12k". The whole number stands in the words beside it. */
export function shortCount(value: number): string {
  if (value < 1_000) return count(value)
  return `${decimal(value / 1_000, value < 9_950 ? 1 : 0)}k`
}

/** For a figure in words that opens a sentence: "Under 1 %". */
export function opening(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

export function outOf(part: number, whole: number): string {
  return `${count(part)} of ${count(whole)}`
}

/** "1 change", "2 changes": the words agree with the number. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

/** A rate as per cent without its sign: one decimal below 10, and never "0.0" for a rate that is not nought. */
export function percentage(rate: number): string {
  const percent = rate * 100
  if (percent === 0) return '0'
  if (percent < 0.05) return percent < 0.005 ? 'under 0.01' : decimal(percent, 2)

  return decimal(percent, percent < 9.95 ? 1 : 0)
}

export function rate(value: number | null): string {
  return value === null ? MISSING : `${percentage(value)}${NBSP}%`
}

/** A step of an axis as per cent, with the digits it needs and no more: "0", "0.5", "10". */
export function percentTick(value: number): string {
  return String(Number((value * 100).toPrecision(6)))
}

/** A share has no decimals; what would round away to nothing or to the whole says so. */
export function share(value: number | null): string {
  if (value === null) return MISSING
  if (value > 0 && value < 0.005) return `under 1${NBSP}%`
  if (value < 1 && value > 0.995) return `over 99${NBSP}%`

  return `${decimal(value * 100, 0)}${NBSP}%`
}

/** Two significant digits below 1, one decimal to 9.9, none above. */
export function ratioNumber(value: number): string {
  if (value === 0) return '0'
  if (value >= 9.95) return decimal(value, 0)
  if (value >= 0.995) return decimal(value, 1)

  return decimal(value, Math.min(4, 1 - Math.floor(Math.log10(value))))
}

/** An end of an interval that would round onto 1 keeps its digits, because the side of 1 it lies on is the answer. */
export function ratioEnd(value: number): string {
  const rounded = ratioNumber(value)
  if (value === 1 || Number(rounded) !== 1) return rounded

  const digits = [2, 3, 4].find((digit) => Number(value.toFixed(digit)) !== 1)
  return digits === undefined ? rounded : decimal(value, digits)
}

export function ratio(value: number | null): string {
  return value === null ? MISSING : `${ratioNumber(value)}×`
}

/** "(1.4–2.8)". Without an upper end: "(1.4 upwards)". */
export function ratioInterval(low: number | null, high: number | null): string {
  if (low === null) return ''
  return high === null ? `(${ratioEnd(low)} upwards)` : `(${ratioEnd(low)}–${ratioEnd(high)})`
}

export function rateInterval(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `(${percentage(low)}–${percentage(high)})`
}

export function hours(value: number | null): string {
  return value === null ? MISSING : `${hourNumber(value)}${NBSP}h`
}

export function hourNumber(value: number): string {
  return decimal(value, value < 10 && value % 1 !== 0 ? 1 : 0)
}

/** "€7,200": whole units of a currency for a sum, and as many digits as it needs for the price of one. */
export function money(value: number, currency: string): string {
  const digits = Number.isInteger(value) || value >= 1000 ? { maximumFractionDigits: 0 } : {}
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency, ...digits }).format(value)
}
