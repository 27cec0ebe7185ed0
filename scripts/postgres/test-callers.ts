import { systemActor } from '@/lib/auth/actor'
import { createToken } from '@/lib/tokens/create-token.server'
import type { Role } from '@/lib/auth/role'
import { Scope } from '@/lib/auth/scope'
import { transact } from '@/lib/db/transact.server'
import { addMember } from '@/lib/members/add-member.server'
import type { Credentials } from '@/lib/sessions/session'
import { cookieOf, signIn } from '@/lib/sessions/sign-in.server'

/** The headers of a program that may do all that programs may, or what these scopes say. */
export async function asProgram(scopes: Scope[] = Scope.options): Promise<{ host: string; authorization: string }> {
  const { secret } = await createToken({ name: 'test', scopes, source: null, days: 1 }, systemActor('test'))
  return { host: 'localhost', authorization: `Bearer ${secret}` }
}

/** The headers of somebody's browser, just signed in. */
export async function asPerson(credentials: Credentials): Promise<{ host: string; origin: string; cookie: string }> {
  const { cookies } = await signIn(credentials, new Headers(), crypto.randomUUID())
  return { host: 'localhost', origin: 'http://127.0.0.1:3000', cookie: cookieOf(cookies) }
}

type NewPerson = { role?: Role; email?: string; password?: string; teamId?: string }

/** Somebody new, with what they sign in by. */
export async function newPerson({ role = 'ENGINEER', ...wish }: NewPerson): Promise<Credentials & { id: string }> {
  const unique = crypto.randomUUID()
  const credentials = { email: wish.email ?? `${unique}@example.com`, password: wish.password ?? `spruce ${unique}` }
  const member = { name: 'Some Body', role, ...credentials, teamId: wish.teamId ?? null }
  const id = await transact((tx) => addMember(tx, member, systemActor('test'), unique))
  return { id, ...credentials }
}
