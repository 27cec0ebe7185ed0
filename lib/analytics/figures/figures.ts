import { z } from 'zod'
import { Asked } from '../query'

export const FIGURES = ['incidents', 'failures', 'restore', 'hours', 'ai-share', 'live'] as const
export type FigureId = (typeof FIGURES)[number]

const Range = { from: z.iso.date(), to: z.iso.date() }

/** What a value is made of. A count has a numerator alone; no value: `why`. */
const Amount = {
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
}

/** A week on the way to the figure; null where there is nothing to draw. `unfinished`: not all of it is known yet. */
export const FigureWeek = z.object({
  week: z.string(),
  from: z.iso.date(),
  value: z.number().nullable(),
  unfinished: z.boolean(),
})
export type FigureWeek = z.infer<typeof FigureWeek>

/**
 * Four whole weeks beside the four before. `isChange`: they lie outside the limits of the 26 weeks before them; null
 * where there is too little to hold them against, or nothing to judge by. Limits are of the value, and of the time to
 * restore of the share of incidents that took longer than the median of those weeks: its numerator and denominator.
 */
export const Figure = z.object({
  id: z.enum(FIGURES),
  ...Range,
  ...Amount,
  low: z.number().nullable(),
  high: z.number().nullable(),
  why: z.string().optional(),
  /** Of the time to restore: how many incidents lack an end, and the median of the weeks before. */
  missing: z.int().nullable(),
  usual: z.number().nullable(),
  before: z.object({ ...Range, ...Amount }),
  limits: z.object({ centre: z.number(), low: z.number(), high: z.number() }).nullable(),
  isChange: z.boolean().nullable(),
  weeks: z.array(FigureWeek),
})
export type Figure = z.infer<typeof Figure>

/**
 * For marks beside a trend: the incidents of the severity asked for that began in each week of the range, and the
 * deployments to production that succeeded in it. `null`: no deployment is told in the range, so that changes went live
 * with their merge or by the word of their sender.
 */
export const Figures = z.object({
  ...Asked,
  figures: z.array(Figure),
  incidentWeeks: z.array(z.object({ week: z.string(), from: z.iso.date(), incidents: z.int() })),
  deploymentWeeks: z.array(z.object({ week: z.string(), from: z.iso.date(), deployments: z.int() })).nullable(),
})
export type Figures = z.infer<typeof Figures>
