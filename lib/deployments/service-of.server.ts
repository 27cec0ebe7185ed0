import 'server-only'
import { db } from '@/lib/db/client.server'
import { Slug } from '@/lib/ingest/fields'
import { ServiceRules } from '@/lib/service-rules/match'
import { readServiceRules } from '@/lib/service-rules/read-rules.server'

/**
 * The service that a deployment of this repository puts live, where its sender names none: what the rules say of the
 * whole repository, as for its changes; else the one that is called as it is.
 */
export async function serviceOf(repository: string): Promise<string> {
  const rules = await readServiceRules(db())
  const place = new ServiceRules(rules).ruleFor({ repository, paths: [] })
  if (place !== null) return rules[place]!.service

  const slug = (repository.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
    .slice(0, 64)
  return Slug.safeParse(slug).data ?? 'unnamed'
}
