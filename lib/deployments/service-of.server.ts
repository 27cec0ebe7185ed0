import 'server-only'
import { db } from '@/lib/db/client.server'
import { ServiceRules } from '@/lib/service-rules/match'
import { ownService } from '@/lib/service-rules/own-service'
import { readServiceRules } from '@/lib/service-rules/read-rules.server'

/**
 * The service that a deployment of this repository puts live, where its sender names none: what the rules say of the
 * whole repository, as for its changes; else the one that is called as it is, which its changes then follow.
 */
export async function serviceOf(repository: string): Promise<string> {
  const rules = await readServiceRules(db())
  const place = new ServiceRules(rules).ruleFor({ repository, paths: [] })
  if (place !== null) return rules[place]!.service

  return ownService(repository)
}
