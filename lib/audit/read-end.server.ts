import 'server-only'
import { db } from '@/lib/db/client.server'
import { type Link, NO_LINES } from './chain.server'

/** Where the chain says it ends, and the last line there is: of one moment, so that lines being added tell no lies. */
export async function readEnd(): Promise<{ head: Link; last: number }> {
  const [end] = await db().$queryRaw<{ seq: bigint | null; hash: string | null; last: bigint | null }[]>`
    select (select seq from audit_head where id = 1)                    as seq,
           (select encode(hash, 'hex') from audit_head where id = 1)    as hash,
           (select max(seq) from audit_events)                          as last`

  const head = end?.seq == null || end.hash === null ? NO_LINES : { seq: Number(end.seq), hash: end.hash }
  return { head, last: Number(end?.last ?? 0) }
}

/** Lines from before there was a chain. They are shown, and nothing vouches for them. */
export async function countUnchained(): Promise<number> {
  const [row] = await db().$queryRaw<{ lines: bigint }[]>`
    select count(*) as lines from audit_events where seq is null`
  return Number(row?.lines ?? 0)
}
