import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { AppError } from '@/lib/errors'

/** A page that is looked at holds one; on one instance nobody looks at more. */
export const MOST_STREAMS = 20

type Stream = { owner: string; end: () => void }

declare global {
  /** Ends what would never end by itself; called by the process that serves, once it has been told to stop. */
  var aftermergeHangUp: (() => void) | undefined
}

const held = globalThis as typeof globalThis & { aftermergeStreams?: Set<Stream> }

/** Keeps a stream among those that are open until the answer is called. One too many ends the request. */
export function holdStream({ kind, id }: Actor, end: () => void): () => void {
  const streams = (held.aftermergeStreams ??= new Set())
  const stream = { owner: `${kind} ${id}`, end }
  if (globalThis.aftermergeDraining) throw new AppError('unavailable', 'This instance is stopping.', {}, RETRY)
  if ([...streams].filter(({ owner }) => owner === stream.owner).length >= MOST_STREAMS) throw new AppError(...TOO_MANY)

  globalThis.aftermergeHangUp = () => streams.forEach((open) => open.end())
  streams.add(stream)
  return () => void streams.delete(stream)
}

const RETRY = { 'Retry-After': '5' }
const TOO_MANY = [
  'too-many',
  `${MOST_STREAMS} pages of yours are told of updates already. Close some of them.`,
  {},
  RETRY,
] as const
