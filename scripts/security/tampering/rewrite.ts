import type { Client } from 'pg'
import { linkOf } from '@/lib/audit/chain.server'
import { readChain } from '@/lib/audit/read-chain.server'

const PAGE = 500

/** What somebody with all rights and this source would do: hash every line anew from this one to the end. */
export async function rewriteFrom(client: Client, seq: number): Promise<void> {
  const { rows } = await client.query<{ hash: string; last: number }>(
    `select encode(hash, 'hex') as hash, (select max(seq)::int from audit_events) as last
       from audit_events where seq = $1::bigint - 1`,
    [seq],
  )
  let { hash } = rows[0]!
  const { last } = rows[0]!
  for await (const lines of readChain(seq - 1, last, PAGE))
    for (const line of lines) {
      hash = linkOf(hash, line)
      await client.query(`update audit_events set hash = decode($2, 'hex') where seq = $1`, [line.seq, hash])
    }
  await client.query(`update audit_head set hash = decode($1, 'hex')`, [hash])
}
