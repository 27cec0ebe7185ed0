import 'server-only'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { v7 as uuid } from 'uuid'
import { type Db, db } from '@/lib/db/client.server'
import { authSecret, env } from '@/lib/env.server'
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address'
import { originsOf } from '@/lib/http/origins'
import { hashPassword, isPassword } from './password.server'
import { MAX_PASSWORD, MIN_PASSWORD } from './password-length'

/** However busy it is, a session ends after this; see `findSession` for the idle one. */
const SESSION_SECONDS = 24 * 3600
const HOUR_SECONDS = 3600

const held = globalThis as typeof globalThis & { aftermergeAuth?: { of: Db; auth: ReturnType<typeof make> } }

/** Passwords and sessions. It knows nothing of the provider, whose absence must not keep anybody from signing in here. */
export function auth() {
  const of = db()
  if (held.aftermergeAuth?.of !== of) held.aftermergeAuth = { of, auth: make() }
  return held.aftermergeAuth.auth
}

function make() {
  return betterAuth(authOptions())
}

/** What both ways to sign in share. Accounts are made by our own verbs, so that each leaves its audit line. */
export function authOptions() {
  const { BASE_URL } = env()
  const isSecure = BASE_URL.startsWith('https:')

  return {
    appName: 'Aftermerge',
    baseURL: BASE_URL,
    basePath: '/api/auth',
    secret: authSecret(),
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    trustedOrigins: originsOf(BASE_URL),
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    user: {
      additionalFields: {
        role: { type: 'string', input: false },
        disabledAt: { type: 'date', required: false, input: false },
        personId: { type: 'string', required: false, input: false },
        timeZone: { type: 'string', required: false, input: false },
        theme: { type: 'string', required: false, input: false },
        lastSeenAt: { type: 'date', required: false, input: false },
        singleKeys: { type: 'boolean', input: false, defaultValue: true },
      },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: { lastSeenAt: { type: 'date', input: false, defaultValue: () => new Date() } },
    },
    account: { accountLinking: { disableImplicitLinking: true } },
    rateLimit: { enabled: true, storage: 'database', modelName: 'authRateLimit', window: HOUR_SECONDS, max: 600 },
    advanced: {
      // With TLS the browser itself refuses the cookie to any other host or path.
      cookiePrefix: isSecure ? '__Host-aftermerge' : 'aftermerge',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: () => uuid() },
    },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => ((await isEnabled(userId)) ? undefined : false) } },
      account: { create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) } },
    },
  } satisfies BetterAuthOptions
}

/** The provider's tokens open doors of the company's; who somebody is, is all we needed them for. */
const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null }

async function isEnabled(id: string): Promise<boolean> {
  const user = await db().user.findUnique({ where: { id }, select: { disabledAt: true } })
  return user !== null && user.disabledAt === null
}
