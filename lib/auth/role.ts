import { z } from 'zod'

/** What somebody is here. Each may do what `policy.ts` says, and nothing follows from the order. */
export const Role = z.enum(['ADMINISTRATOR', 'LEAD', 'ENGINEER', 'VIEWER'])
export type Role = z.infer<typeof Role>

export const ROLE_WORDS: Record<Role, { name: string; may: string }> = {
  ADMINISTRATOR: { name: 'Administrator', may: 'everything, members, tokens and sign-on too' },
  LEAD: { name: 'SRE lead', may: 'records, hours, reviews, attribution, and the rosters of their teams' },
  ENGINEER: { name: 'Engineer', may: 'incidents, what caused them, and their own hours' },
  VIEWER: { name: 'Viewer', may: 'read' },
}
