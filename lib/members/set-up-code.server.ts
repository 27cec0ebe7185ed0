import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { authSecret, env } from '@/lib/env.server'
import { AppError } from '@/lib/errors'
import { isLoopback } from '@/lib/http/origins'

/** The same on every instance, and known to whoever can read what the start printed: `scripts/launch` derives it too. */
export function setUpCode(): string {
  return createHmac('sha256', authSecret()).update('aftermerge set-up').digest('base64url').slice(0, 16)
}

/** On this machine whoever comes first is its owner; where others can come, it is who started it. */
export function needsSetUpCode(): boolean {
  return !isLoopback(new URL(env().BASE_URL).hostname)
}

export function refuseWithoutSetUpCode(given = ''): void {
  if (!needsSetUpCode()) return
  const [a, b] = [Buffer.from(given), Buffer.from(setUpCode())]
  if (a.length !== b.length || !timingSafeEqual(a, b))
    throw new AppError('forbidden', 'The set-up code is wrong. It was printed where Aftermerge was started.')
}
