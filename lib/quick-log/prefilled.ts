import { z } from 'zod'
import { FailureMode, Severity } from '@/lib/incidents/incident'
import { Slug } from '@/lib/ingest/fields'
import { asPlain } from './words-of'
import { writeMode } from './write-line'

const Given = z.object({
  title: z.string().trim().min(1).max(500).optional().catch(undefined),
  service: Slug.optional().catch(undefined),
  severity: Severity.optional().catch(undefined),
  origin: z.enum(['AI', 'HUMAN', 'MIXED']).optional().catch(undefined),
  mode: FailureMode.optional().catch(undefined),
})

/** The line that an address asks for; what does not fit in it is left out, for it is there to be read before it is sent. */
export function prefilledLine(search: Record<string, string | string[] | undefined>): string | null {
  const { title, service, severity, origin, mode } = Given.parse(search)
  const line = [
    ...(title?.split(/\s+/).map(asPlain) ?? []),
    service && `#${service}`,
    severity && `!${severity.slice(-1)}`,
    origin && `~${origin.toLowerCase()}`,
    mode && writeMode(mode),
  ]
  return line.filter(Boolean).join(' ') || null
}
