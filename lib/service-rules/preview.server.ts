import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { ServiceRules } from './match'
import { readOwnServices } from './read-own.server'
import type { NewServiceRules, ServiceMoves } from './rule'

const PAGE = 5000
const NIL = '00000000-0000-0000-0000-000000000000'

type Row = { id: string; repository: string; paths: string[]; service: string | null }

/** How many changes these rules would move, and where to, were they set in place of those that hold. Writes nothing. */
export async function previewServiceRules({ rules }: NewServiceRules, actor: Actor): Promise<ServiceMoves> {
  must(actor, 'write', { kind: 'service-rule' })
  const matcher = new ServiceRules(rules)
  const counts = new Map<string, ServiceMoves['moves'][number]>()
  let looked = 0

  for (let after = NIL, page: Row[] = []; looked === 0 || page.length === PAGE;) {
    page = await readOpen(after)
    const own = await readOwnServices(
      db(),
      page.map(({ repository }) => repository),
    )
    for (const change of page) {
      const place = matcher.ruleFor(change)
      const [from, to] = [
        change.service,
        place === null ? (own.get(change.repository)?.slug ?? null) : rules[place]!.service,
      ]
      if (from === to) continue
      const key = `${from} ${to}`
      counts.set(key, { from, to, changes: (counts.get(key)?.changes ?? 0) + 1 })
    }
    if (page.length === 0) break
    looked += page.length
    after = page.at(-1)!.id
  }
  return { looked, moves: [...counts.values()].sort((a, b) => b.changes - a.changes) }
}

function readOpen(after: string): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    select c.id::text, r.name as repository, c.paths, s.slug as service
      from changes c
      join repositories r on r.id = c.repository_id
      left join services s on s.id = c.service_id
     where c.id > ${after}::uuid and not c.service_told
     order by c.id
     limit ${PAGE}`
}
