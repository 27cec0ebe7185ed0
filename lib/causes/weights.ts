/**
 * How much each reason counts, from 0 to 1, and why. Reasons add up as independent hints do: 1 − ∏(1 − weight). Who
 * wrote a change, and whether with AI, is not among them and must never be: suggestions that lean towards AI would
 * make the figures that ask about AI true by construction.
 */
export const WEIGHTS = {
  /** Most faults show where they were made. */
  sameService: 0.3,
  /** A fault may show in what calls it; but a service depends on many, so each of them says less. */
  dependency: 0.14,
  /** A stack trace or a person names the very file. */
  path: 0.55,
  /** Each further file that is named; four named files are more than one, not four times as much. */
  morePaths: 0.2,
  /** The words for a file, "card captures" for card-captures.ts, may also be the words for a feature. */
  words: 0.35,
  /** The repository or service is named; many changes lie there. */
  home: 0.3,
  /** Failures grow with size, whoever reviews; but size alone accuses the industrious, so it only tips the scale. */
  size: { 0.9: 0.05, 0.95: 0.08, 0.99: 0.12 },
  /** Files that failed before fail again more often than others; from the second time on no more is learnt. */
  earlierFailures: { once: 0.1, often: 0.16 },
  /** Most failures show soon: this much at once, halved every so many hours. Never a reason by itself. */
  time: { atOnce: 0.45, halvedEveryHours: 8 },
} as const

/** Whoever names the change itself knows more than any of this: such a candidate stands above all others. */
export const EXPLICIT_FROM = 0.9
