import { systemActor } from '@/lib/auth/actor'
import { Scope } from '@/lib/auth/scope'
import { closeDb } from '@/lib/db/client.server'
import { createToken } from '@/lib/tokens/create-token.server'

/** A token that may do all that programs may, in this database, on which our verbs work from here on. */
export async function newToken(url: string): Promise<string> {
  await closeDb()
  process.env.DATABASE_URL = url
  const wish = { name: 'trial', scopes: [...Scope.options], source: null, days: 1 }
  return (await createToken(wish, systemActor('trial'))).secret
}
