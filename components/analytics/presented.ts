/** The panels of the Overview in the order in which they are presented. */
export const PRESENTED = [
  'verdict',
  'figures',
  'trend',
  'rates',
  'hours',
  'adoption',
  'times',
  'modes',
  'register',
  'review',
  'survival',
  'telemetry',
] as const
export type PresentedId = (typeof PRESENTED)[number]

export const presentedPlace = (id: PresentedId) => `presented-${id}`
