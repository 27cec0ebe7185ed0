import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audit } from '../../cli/audit'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'
import { rewriteFrom } from '../tampering/rewrite'
import { withClient } from '../../postgres/database.mjs'

export const tampering: Threat = {
  id: 'T16',
  title: 'Audit tampering by a superuser',
  promise: 'Audit lines that a superuser alters, moves or takes out are found at their place',
  run,
}

type Attack = { what: string; at: (last: number) => number; sql: string; rewrites?: true }

/** `$1` is the line that is attacked. Whoever may do this may also switch off triggers and rights. */
const ATTACKS: Attack[] = [
  { what: 'edit a name', at: middle, sql: `update audit_events set actor_name = 'nobody' where seq = $1` },
  {
    what: 'edit what was changed',
    at: middle,
    sql: `update audit_events set after = '{"role":"VIEWER"}' where seq = $1`,
  },
  { what: 'edit a time', at: middle, sql: `update audit_events set at = at - interval '1 day' where seq = $1` },
  { what: 'delete a line', at: middle, sql: `delete from audit_events where seq = $1` },
  {
    what: 'swap two lines',
    at: middle,
    sql: `update audit_events set seq = case seq when $1 then -1 else $1 end where seq in ($1, $1::bigint + 1);
          update audit_events set seq = $1::bigint + 1 where seq = -1`,
  },
  {
    what: 'cut off the tail',
    at: (last) => last - 3,
    sql: `delete from audit_events where seq >= $1`,
  },
  {
    what: 'cut off the tail and move the end',
    at: (last) => last - 3,
    sql: `delete from audit_events where seq >= $1;
          update audit_head set seq = $1::bigint - 1, hash = (select hash from audit_events where seq = $1::bigint - 1)`,
  },
  {
    what: 'rewrite all from a line on',
    at: middle,
    sql: `update audit_events set actor_name = 'nobody' where seq = $1`,
    rewrites: true,
  },
  {
    what: 'replace what a sender said',
    at: middle,
    sql: `update raw_events r set payload = '{"title":"else"}', content_hash = sha256('else')
            from audit_events a where a.raw_event_id = r.id and a.seq = $1`,
  },
]

function middle(last: number): number {
  return Math.floor(last / 2)
}

async function run(site: Site) {
  const tally = new Tally()
  const folder = mkdtempSync(join(tmpdir(), 'aftermerge-audit-'))
  const checkpoints = join(folder, 'checkpoints.jsonl')
  try {
    // An instance signs how far the chain has come when it ends.
    await site.withInstance({ AUDIT_CHECKPOINTS: checkpoints }, async (ask) => void (await ask('GET', '/livez')))
    const before = await verify(site, checkpoints)
    tally.attack(before.code !== 0, `the chain does not stand before it is attacked: ${before.said}`)
    tally.attack(!readFileSync(checkpoints, 'utf8').includes('signature'), 'no checkpoint was signed')

    let exact = 0
    for (const attack of ATTACKS) if (await isDetected(site, tally, attack, checkpoints)) exact += 1
    const after = await verify(site, checkpoints)
    tally.attack(after.code !== 0, `what was put back does not stand: ${after.said}`)
    const inPlace = ATTACKS.filter(({ rewrites }) => !rewrites).length
    return tally.outcome(
      `detected ${exact}/${inPlace} at the exact line, a chain made anew by the next signed checkpoint`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function isDetected(site: Site, tally: Tally, { what, at, sql, rewrites }: Attack, checkpoints: string) {
  const [head] = await site.sql('select seq::int from audit_head')
  const [line] = await site.sql(
    'select seq::int from audit_events where seq >= $1 and ($2 or raw_event_id is not null) order by seq limit 1',
    [at(Number(head!.seq)), !sql.includes('raw_events')],
  )
  const seq = Number(line!.seq)
  return withClient(site.trial.url, async (client) => {
    await client.query(`set session_replication_role = replica;
      create temp table kept as select * from audit_events;
      create temp table kept_head as select * from audit_head;
      create temp table kept_raw as select * from raw_events`)
    for (const statement of sql.split(';')) await client.query(statement, statement.includes('$1') ? [seq] : [])
    if (rewrites) await rewriteFrom(client, seq)

    const { code, said } = await verify(site, checkpoints)
    tally.attack(code !== 1, `${what} at line ${seq} is not seen: ${said}`)
    const named = Number(/broken at seq ([\d,]+)/.exec(said)?.[1]?.replaceAll(',', ''))
    // A chain that was made anew fits itself; only the next checkpoint tells, at its own line.
    if (!rewrites) tally.attack(named !== seq, `${what} at line ${seq} is told of line ${named}: ${said}`)

    await client.query(`
      delete from audit_events; insert into audit_events overriding system value select * from kept;
      delete from audit_head; insert into audit_head select * from kept_head;
      update raw_events r set payload = k.payload, content_hash = k.content_hash from kept_raw k where k.id = r.id`)
    return code === 1 && !rewrites && named === seq
  })
}

async function verify(site: Site, checkpoints: string): Promise<{ code: number; said: string }> {
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const env = { DATABASE_URL: site.trial.url, AUTH_SECRET: process.env.AUTH_SECRET }
  const code = await audit(['verify', '--checkpoints', checkpoints], { out: say, err: say, env, isInteractive: false })
  return { code, said: lines.join(' ') }
}
