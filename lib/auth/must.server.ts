import 'server-only'
import { AppError } from '@/lib/errors'
import type { Actor } from './actor'
import { type Action, can, type Resource, scopesFor } from './policy'
import { ROLE_WORDS } from './role'

/** Ends the request unless this actor may do this to that. What is private to others is not there for them. */
export function must(actor: Actor, action: Action, resource: Resource): void {
  if (can(actor, action, resource)) return
  if (resource.isPrivate) throw new AppError('not-found', 'There is nothing here by that name.')
  throw new AppError('forbidden', why(actor, action, resource))
}

function why(actor: Actor, action: Action, { kind }: Resource): string {
  const scopes = scopesFor(action, kind)
  if (actor.kind === 'TOKEN' && scopes.length > 0)
    return `The token “${actor.name}” lacks the scope ${scopes.join(' or ')}.`
  if (actor.kind === 'PERSON' && actor.role) {
    const { name, may } = ROLE_WORDS[actor.role]
    return `Your role is ${name}: ${may}. This is not part of it here.`
  }
  return 'Only people who sign in may do this.'
}
