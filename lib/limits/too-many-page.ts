import { inWords } from './in-words'

/** The page for whoever asked for too many; the proxy gives its answer the status 429. */
export const TOO_MANY = '/too-many'

const MAX_SECONDS = 3600

export function tooManyPath(seconds: string, wanted: string | null): string {
  return `${TOO_MANY}?${new URLSearchParams({ seconds, next: wanted ?? '/' })}`
}

/** How long to wait, as the address says it; whoever changes that fools only themselves. */
export function secondsOf(said: string | null | undefined): number {
  const seconds = /^\d{1,4}$/.test(said ?? '') ? Number(said) : 1
  return Math.min(Math.max(seconds, 1), MAX_SECONDS)
}

export function whenAgain(seconds: number): string {
  return `Try again in ${inWords(seconds)}.`
}
