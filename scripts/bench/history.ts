import type pg from 'pg'

export type Scale = { changes: number; incidents: number; workLogs: number }

const TEAMS = 20
const SERVICES = 100
const PEOPLE = 120
const DAYS = 730

/** Two years of an organisation's records, straight into the tables; the same rows every time, ending today. */
export async function loadHistory(client: pg.Client, { changes, incidents, workLogs }: Scale): Promise<void> {
  await client.query(`
    create function pg_temp.name(kind int, at bigint) returns uuid language sql immutable as
      $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(at), 12, '0'))::uuid $$;
    create function pg_temp.chance(at bigint, salt int) returns float8 language sql immutable as
      $$ select (hashint8(at * 31 + salt)::bigint + 2147483648) / 4294967296.0 $$;
    create function pg_temp.began() returns timestamptz language sql stable as
      $$ select date_trunc('day', now()) - interval '${DAYS} days' $$`)

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

  await client.query(`
    insert into changes (id, source, external_id, repository_id, sha, number, title, lines_added, lines_removed,
                         files_changed, merged_at, deployed_at, deployed_basis, team_id, service_id, origin, labels,
                         paths, approvers, event_at)
    select pg_temp.name(5, n), 'bench', 'change-' || n, pg_temp.name(3, n % ${SERVICES} + 1), md5(n::text), n,
           'Change number ' || n, (pg_temp.chance(n, 1) ^ 3 * 900)::int, (pg_temp.chance(n, 2) ^ 3 * 300)::int,
           1 + (pg_temp.chance(n, 3) * 9)::int, merged_at,
           case when pg_temp.chance(n, 4) < 0.97 then merged_at + pg_temp.chance(n, 5) * interval '2 days' end,
           case when pg_temp.chance(n, 4) < 0.97 then 'DECLARED'::"DeployedBasis" end,
           pg_temp.name(1, (n % ${SERVICES} + 1) % ${TEAMS} + 1), pg_temp.name(2, n % ${SERVICES} + 1),
           (case when pg_temp.chance(n, 6) < 0.30 then 'AI' when pg_temp.chance(n, 6) < 0.40 then 'MIXED'
                 when pg_temp.chance(n, 6) < 0.90 then 'HUMAN' else 'UNKNOWN' end)::"Origin",
           '{}', array['src/part-' || n % 40 || '/file-' || n % 7 || '.ts', 'src/part-' || n % 40 || '/test.ts'], '{}', merged_at
      from generate_series(1, ${changes}) n,
           lateral (select pg_temp.began() + (n::float8 / ${changes}) * interval '${DAYS - 2} days' as merged_at) m`)

  await client.query(`
    insert into service_dependencies (service_id, depends_on_id)
      select pg_temp.name(2, n), pg_temp.name(2, (n + d * 7 - 1) % ${SERVICES} + 1)
        from generate_series(1, ${SERVICES}) n, generate_series(1, 4) d;
    insert into incidents (id, source, external_id, title, summary, severity, status, team_id, service_id, started_at,
                           detected_at, acknowledged_at, resolved_at, origin, event_at)
    select pg_temp.name(6, n), 'bench', 'incident-' || n, 'Incident number ' || n,
           case when n % 3 = 0 then 'at /app/src/part-' || n % 40 || '/file-' || n % 7 || '.ts:' || n % 300 end,
           (array['SEV1', 'SEV2', 'SEV3', 'SEV4'])[1 + (pg_temp.chance(n, 7) * 3.99)::int % 4]::"Severity", 'RESOLVED',
           c.team_id, c.service_id, begun, begun + interval '4 minutes', begun + interval '9 minutes',
           begun + interval '9 minutes' + pg_temp.chance(n, 8) * interval '6 hours', c.origin, begun
      from generate_series(1, ${incidents}) n
      join changes c on c.id = pg_temp.name(5, n::bigint * ${Math.floor(changes / incidents)}),
           lateral (select coalesce(c.deployed_at, c.merged_at) + pg_temp.chance(n, 9) ^ 2 * interval '40 days' as begun) b;
    insert into causes (incident_id, change_id, certainty, method, decided_by, decided_at)
    select pg_temp.name(6, n), pg_temp.name(5, n::bigint * ${Math.floor(changes / incidents)}),
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
  await client.query('vacuum analyze')
}
