import { z } from 'zod'
import { Slug, text } from '@/lib/ingest/fields'

/** Pages whose question can be kept under a name. */
export const ViewPage = z.enum(['/', '/triage', '/incidents', '/changes', '/hours'])
export type ViewPage = z.infer<typeof ViewPage>

/** Who finds it: whoever made it alone, a team, or everybody. */
export const ViewReach = z.enum(['PRIVATE', 'TEAM', 'EVERYONE'])
export type ViewReach = z.infer<typeof ViewReach>

const Name = text(80).refine((value) => value.trim() !== '', { error: 'is blank' })
/** What follows the question mark; a place in a list is none of it. */
const Search = z.string().max(2_000)

const WORDS = { name: Name, search: Search, reach: ViewReach, team: Slug.optional() }
const isWhole = ({ reach, team }: { reach?: ViewReach; team?: string }) => (reach === 'TEAM') === (team !== undefined)
const OF_A_TEAM = { error: 'names the team of a view that reaches a team, and no other', path: ['team'] }

export const NewView = z.strictObject({ page: ViewPage, ...WORDS }).refine(isWhole, OF_A_TEAM)
export type NewView = z.infer<typeof NewView>

/** `team` goes with `reach`; what is left out stays. */
export const ViewEdit = z.strictObject(WORDS).partial().refine(isWhole, OF_A_TEAM)
export type ViewEdit = z.infer<typeof ViewEdit>

export const View = z.object({
  id: z.uuid(),
  page: ViewPage,
  name: z.string(),
  search: z.string(),
  reach: ViewReach,
  team: z.string().nullable(),
  by: z.string(),
  /** For whoever asks. */
  isDefault: z.boolean(),
  mayEdit: z.boolean(),
  version: z.int(),
})
export type View = z.infer<typeof View>

/** By name, and for whom whoever asks may keep one: which teams, and whether everybody. */
export const Views = z.object({
  items: z.array(View),
  teams: z.array(z.object({ slug: z.string(), name: z.string() })),
  mayKeepForAll: z.boolean(),
})
export type Views = z.infer<typeof Views>

export const ViewsQuery = z.strictObject({ page: ViewPage })

/** What a page opens with for whoever says so; null: nothing kept. */
export const DefaultView = z.strictObject({ page: ViewPage, view: z.uuid().nullable() })
export type DefaultView = z.infer<typeof DefaultView>
