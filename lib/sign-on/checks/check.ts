import { z } from 'zod'
import { SignOnSettings } from '@/lib/sign-on/sign-on'

/** What must hold before somebody is signed in, in the order in which it is found out. */
export const CheckName = z.enum([
  'DISCOVERY',
  'ISSUER',
  'ANSWER',
  'SIGNATURE',
  'TOKEN_ISSUER',
  'AUDIENCE',
  'EXPIRY',
  'NONCE',
  'EMAIL',
  'EMAIL_VERIFIED',
  'GROUPS',
  'OUTCOME',
])
export type CheckName = z.infer<typeof CheckName>

/** `null` as the outcome: not reached, because one before it failed. */
export const Check = z.object({
  name: CheckName,
  isPassed: z.boolean().nullable(),
  /** In a sentence, for whoever sets it up. */
  detail: z.string(),
  expected: z.string().nullable(),
  received: z.string().nullable(),
})
export type Check = z.infer<typeof Check>

export const SignOnTest = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime(),
  /** null: still at the provider, or never came back. */
  finishedAt: z.iso.datetime().nullable(),
  settings: SignOnSettings,
  checks: z.array(Check),
})
export type SignOnTest = z.infer<typeof SignOnTest>

const MAX_SHOWN = 300

export function passed(name: CheckName, detail: string, received: unknown = null): Check {
  return { name, isPassed: true, detail, expected: null, received: shown(received) }
}

export function failed(name: CheckName, detail: string, expected: unknown = null, received: unknown = null): Check {
  return { name, isPassed: false, detail, expected: shown(expected), received: shown(received) }
}

/** The list to its end: what was not reached says so. */
export function complete(checks: Check[]): Check[] {
  const found = new Map(checks.map((check) => [check.name, check]))
  return CheckName.options.map(
    (name) => found.get(name) ?? { name, isPassed: null, detail: 'Not reached.', expected: null, received: null },
  )
}

function shown(value: unknown): string | null {
  if (value === null) return null
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return words.length > MAX_SHOWN ? `${words.slice(0, MAX_SHOWN)}…` : words
}
