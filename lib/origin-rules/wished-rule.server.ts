import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import type { Rule } from './holding-rule'
import type { NewOriginRule } from './origin-rule'

/** A wish as a rule, with the repository that it names. */
export async function wishedRule(client: Pick<Tx, 'repository'>, id: string, wish: NewOriginRule): Promise<Rule> {
  const { repository, path, origin, reason, effectiveFrom, effectiveUntil } = wish
  const found = repository ? await client.repository.findUnique({ where: { name: repository } }) : null
  if (repository && !found)
    throw new AppError('invalid', 'The body does not fit.', {
      errors: [{ pointer: '/repository', detail: 'is none that a change was sent of' }],
    })

  return {
    id,
    repositoryId: found?.id ?? null,
    path: path ?? null,
    origin,
    reason: reason.trim(),
    effectiveFrom: new Date(effectiveFrom),
    effectiveUntil: effectiveUntil ? new Date(effectiveUntil) : null,
  }
}

/** The changes that a rule can be about. */
export function candidatesOf({
  repositoryId,
  effectiveFrom,
  effectiveUntil,
}: Omit<Rule, 'origin' | 'reason' | 'path'>) {
  return { repositoryId, from: effectiveFrom, until: effectiveUntil }
}
