import type pg from 'pg'

export type Scale = { changes: number; incidents: number; workLogs: number }

/** A tenth as many incidents as changes and three times as many work logs as those, and no more than there are at a million. */
export function scaleOf(changes: number): Scale {
  const incidents = Math.min(Math.floor(changes / 10), 100_000)
  return { changes, incidents, workLogs: 3 * incidents }
}

const TEAMS = 20
const SERVICES = 100
const PEOPLE = 120
const DAYS = 730

/**
 * A change of each run of so many, and any of it: by a step that the services divide, all incidents would be of a few of
 * them.
 */
const causeOf = (run: number) => `n::bigint * ${run} - floor(pg_temp.chance(n, 18) * ${run})::bigint`

/** Two years of an organisation's records, straight into the tables; the same rows every time, ending today. */
export async function loadHistory(client: pg.Client, { changes, incidents, workLogs }: Scale): Promise<void> {
  const run = Math.floor(changes / incidents)
  await client.query(`
    create function pg_temp.name(kind int, at bigint) returns uuid language sql immutable as
      $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(at), 12, '0'))::uuid $$;
    create function pg_temp.chance(at bigint, salt int) returns float8 language sql immutable as
      $$ select (hashint8(at * 31 + salt)::bigint + 2147483648) / 4294967296.0 $$;
    create function pg_temp.began() returns timestamptz language sql stable as
      $$ select date_trunc('day', now()) - interval '${DAYS} days' $$`)

  // What triggers would write of a million rows one statement at a time is written below, once; nothing is counted yet.
  await client.query('set session_replication_role = replica')
  await client.query(`
    insert into teams (id, slug, name)
      select pg_temp.name(1, n), 'team-' || n, 'Team ' || n from generate_series(1, ${TEAMS}) n;
    insert into services (id, slug, name, team_id)
      select pg_temp.name(2, n), 'service-' || n, 'Service ' || n, pg_temp.name(1, n % ${TEAMS} + 1)
        from generate_series(1, ${SERVICES}) n;
    insert into repositories (id, name) select pg_temp.name(3, n), 'shop/' || n from generate_series(1, ${SERVICES}) n;
    insert into people (id, email, is_sre)
      select pg_temp.name(4, n), 'sre-' || n || '@example.com', true from generate_series(1, ${PEOPLE}) n;
    insert into rosters (team_id, effective_from, hours_per_week, sres)
      select id, date_trunc('week', pg_temp.began())::date, 240, 6 from teams`)

  const indexes = await takeIndexes(client, 'changes')
  await client.query(`
    insert into changes (id, source, external_id, repository_id, sha, number, title, lines_added, lines_removed,
                         files_changed, merged_at, deployed_at, deployed_basis, team_id, service_id, origin, review_rounds,
                         change_requests, approved_at, telemetry_logs, telemetry_traces, telemetry_alerts, labels,
                         paths, approvers, event_at)
    select pg_temp.name(5, n), 'bench', 'change-' || n, pg_temp.name(3, n % ${SERVICES} + 1), md5(n::text), n,
           'Change number ' || n, (pg_temp.chance(n, 1) ^ 3 * 900)::int, (pg_temp.chance(n, 2) ^ 3 * 300)::int,
           1 + (pg_temp.chance(n, 3) * 9)::int, merged_at,
           case when pg_temp.chance(n, 4) < 0.97 then merged_at + pg_temp.chance(n, 5) * interval '2 days' end,
           case when pg_temp.chance(n, 4) < 0.97 then 'DECLARED'::"DeployedBasis" end,
           pg_temp.name(1, (n % ${SERVICES} + 1) % ${TEAMS} + 1), pg_temp.name(2, n % ${SERVICES} + 1),
           (case when pg_temp.chance(n, 6) < 0.30 then 'AI' when pg_temp.chance(n, 6) < 0.40 then 'MIXED'
                 when pg_temp.chance(n, 6) < 0.90 then 'HUMAN' else 'UNKNOWN' end)::"Origin",
           case when pg_temp.chance(n, 15) < 0.9 then (pg_temp.chance(n, 16) * 2.4)::int end,
           case when pg_temp.chance(n, 15) < 0.9 then (pg_temp.chance(n, 17) * 1.2)::int end, merged_at,
           (case when n % 3 = 0 then 'YES' when n % 7 = 0 then 'UNKNOWN' else 'NO' end)::"Presence",
           (case when n % 7 = 0 then 'UNKNOWN' else 'NO' end)::"Presence",
           (case when n % 11 = 0 then 'YES' else 'NO' end)::"Presence",
           '{}', array['src/part-' || n % 40 || '/file-' || n % 7 || '.ts', 'src/part-' || n % 40 || '/test.ts'], '{}', merged_at
      from generate_series(1, ${changes}) n,
           lateral (select pg_temp.began() + (n::float8 / ${changes}) * interval '${DAYS - 2} days' as merged_at) m`)
  for (const index of indexes) await client.query(index)

  await client.query(`
    insert into service_dependencies (service_id, depends_on_id)
      select pg_temp.name(2, n), pg_temp.name(2, (n + d * 7 - 1) % ${SERVICES} + 1)
        from generate_series(1, ${SERVICES}) n, generate_series(1, 4) d;
    insert into incidents (id, source, external_id, title, summary, severity, status, team_id, service_id, started_at,
                           detected_at, acknowledged_at, resolved_at, mode, impact, silent, origin, event_at)
    select pg_temp.name(6, n), 'bench', 'incident-' || n, 'Incident number ' || n,
           case when n % 3 = 0 then 'at /app/src/part-' || n % 40 || '/file-' || n % 7 || '.ts:' || n % 300 end,
           (array['SEV1', 'SEV2', 'SEV3', 'SEV4'])[1 + (pg_temp.chance(n, 7) * 3.99)::int % 4]::"Severity", 'RESOLVED',
           c.team_id, c.service_id, begun, begun + interval '4 minutes', begun + interval '9 minutes',
           begun + interval '9 minutes' + pg_temp.chance(n, 8) * interval '6 hours',
           (array['SCHEMA_DRIFT', 'CONCURRENCY', 'EDGE_CASE_DATA', 'CONFIGURATION', 'DEPENDENCY', null])[1 + n % 6]::"FailureMode",
           (array['AVAILABILITY', 'SECURITY', 'INTEGRATION', 'COMPLIANCE', 'DATA_INTEGRITY', null])[1 + n % 6]::"Impact",
           case when n % 5 > 0 then n % 10 = 1 end, c.origin, begun
      from generate_series(1, ${incidents}) n
      join changes c on c.id = pg_temp.name(5, ${causeOf(run)}),
           lateral (select coalesce(c.deployed_at, c.merged_at) + pg_temp.chance(n, 9) ^ 2 * interval '40 days' as begun) b;
    insert into causes (incident_id, change_id, certainty, method, decided_by, decided_at)
    select pg_temp.name(6, n), pg_temp.name(5, ${causeOf(run)}),
           (case when pg_temp.chance(n, 10) < 0.6 then 'CONFIRMED' else 'SUSPECTED' end)::"Certainty", 'DECLARED',
           'bench', now()
      from generate_series(1, ${incidents}) n where pg_temp.chance(n, 11) < 0.8`)

  await client.query(`
    insert into work_logs (id, source, external_id, person_id, team_id, incident_id, minutes, started_at, activity,
                           event_at)
    select pg_temp.name(7, n), 'bench', 'work-' || n, pg_temp.name(4, (pg_temp.chance(n, 12) * ${PEOPLE - 1})::int + 1),
           i.team_id, i.id, 10 + (pg_temp.chance(n, 13) * 80)::int,
           i.started_at + pg_temp.chance(n, 14) * interval '8 hours',
           (array['TRIAGE', 'ROLLBACK', 'PATCH', 'REFACTOR', 'REVIEW'])[1 + n % 5]::"Activity", i.started_at
      from generate_series(1, ${workLogs}) n
      join incidents i on i.id = pg_temp.name(6, 1 + n % ${incidents})`)
  // Of one change the arrival is kept: where none ever came, the Overview says how to send the first. Of incidents the
  // arrival of each, for their page tells what its sender said.
  await client.query(`
    insert into raw_events (kind, source, external_id, event_at, received_at, content_hash, payload, outcome, request_id)
      select 'CHANGE', source, external_id, event_at, now(), sha256(external_id::bytea), '{}', 'CREATED', 'bench'
        from changes order by id desc limit 1;
    insert into raw_events (kind, source, external_id, event_at, received_at, content_hash, payload, outcome, request_id)
      select 'INCIDENT', source, external_id, event_at, started_at, sha256(external_id::bytea),
             json_build_object('source', source, 'externalId', external_id, 'title', title, 'startedAt', started_at,
                               'severity', severity),
             'CREATED', 'bench'
        from incidents`)
  await client.query(`
    set session_replication_role = origin;
    update incidents i
       set has_cause = exists (select 1 from causes k where k.incident_id = i.id and k.certainty = 'CONFIRMED'),
           has_work = exists (select 1 from work_logs w where w.incident_id = i.id)`)
  await client.query('vacuum analyze')
}

/**
 * Takes those indexes of a table away that are no constraints, and answers what makes them again: ten million rows
 * written into a dozen indexes one after the other take many times as long as sorting each once.
 */
async function takeIndexes(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made
       from pg_index i
      where i.indrelid = $1::regclass and not i.indisprimary
        and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`,
    [table],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ made }) => made)
}
