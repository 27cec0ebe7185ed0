import { z } from 'zod'
import { Slug, text } from '@/lib/ingest/fields'

const isSaid = (words: string) => words.trim() !== ''

/** As somebody writes it. Its place in the list is its weight: of the rules that fit a path, the last one holds. */
export const NewServiceRule = z.strictObject({
  /** A name as changes have it, with `*` for any letters. */
  repository: text(200, 0).refine(isSaid, { error: 'is blank' }),
  /** As in CODEOWNERS; left out: all of the repository. */
  path: text(300)
    .refine((path) => path.split('/').some(Boolean), { error: 'names no file' })
    .refine((path) => !/^[!#]/.test(path), { error: 'begins with ! or #, which only a file of CODEOWNERS knows' })
    .nullish(),
  service: Slug,
})
export type NewServiceRule = z.infer<typeof NewServiceRule>

export const MAX_SERVICE_RULES = 500

export const NewServiceRules = z.strictObject({ rules: z.array(NewServiceRule).max(MAX_SERVICE_RULES) })
export type NewServiceRules = z.infer<typeof NewServiceRules>

export const ServiceRule = z.object({
  id: z.uuid(),
  repository: z.string(),
  path: z.string().nullable(),
  service: z.string(),
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
})
export type ServiceRule = z.infer<typeof ServiceRule>

/** The whole list, in its order. `version` is what its ETag says. */
export const ServiceRuleList = z.object({ rules: z.array(ServiceRule), version: z.int() })
export type ServiceRuleList = z.infer<typeof ServiceRuleList>

/** How many changes would go where. Only those are looked at whose sender names no service. */
export const ServiceMoves = z.object({
  looked: z.int(),
  moves: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable(), changes: z.int() })),
})
export type ServiceMoves = z.infer<typeof ServiceMoves>

export const ServiceRulesSet = ServiceRuleList.extend({ moved: z.int() })
export type ServiceRulesSet = z.infer<typeof ServiceRulesSet>
