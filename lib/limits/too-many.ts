import { AppError } from '@/lib/errors'
import { inWords } from './in-words'
import type { Limit } from './limit'

/** What whoever asked too often is told: how long to wait, in a sentence and in headers. */
export function tooMany({ points }: Pick<Limit, 'points'>, waitMs: number): AppError {
  const seconds = Math.max(Math.ceil(waitMs / 1000), 1)
  const headers = {
    'Retry-After': String(seconds),
    'RateLimit-Limit': String(points),
    'RateLimit-Remaining': '0',
    'RateLimit-Reset': String(seconds),
  }
  return new AppError('too-many', `That was too often. Try again in ${inWords(seconds)}.`, {}, headers)
}
