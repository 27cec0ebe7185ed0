import pg from 'pg'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const role: Threat = {
  id: 'T17',
  title: 'A privileged database role',
  promise: 'The app’s own user of the database cannot alter history or tables',
  run,
}

/** What somebody would do who got SQL past the app. */
const ATTEMPTS = [
  ...['audit_events', 'raw_events', '_prisma_migrations'].flatMap((table) => [
    `update ${table} set id = id`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ]),
  `update audit_events set actor_name = 'nobody'`,
  `update raw_events set payload = '{}'`,
  'delete from audit_head',
  'truncate audit_head',
  `insert into audit_head values (2, 0, '\\x00')`,
  ...['users', 'audit_events', 'incidents', 'accounts'].flatMap((table) => [
    `drop table ${table} cascade`,
    `alter table ${table} add column extra text`,
    `alter table ${table} disable trigger all`,
    `alter table ${table} owner to current_user`,
    `alter table ${table} rename to other`,
    `create trigger t before insert on ${table} execute function suppress_redundant_updates_trigger()`,
    `create index on ${table} (id)`,
    `create rule r as on insert to ${table} do instead nothing`,
    `truncate ${table} cascade`,
  ]),
  'set session_replication_role = replica',
  'set role aftermerge',
  'set session authorization aftermerge',
  'alter role current_user superuser',
  'alter role current_user createrole',
  'create role other superuser login',
  'drop role aftermerge',
  'create table mine (id int)',
  'create schema mine',
  'create database mine',
  'drop database aftermerge',
  'create function f() returns int language sql as $$ select 1 $$',
  'create extension dblink',
  'create extension pg_stat_statements',
  'create extension plpython3u',
  `alter system set fsync = off`,
  `copy (select 1) to program 'id'`,
  `copy (select 1) to '/tmp/out'`,
  `create temp table t (a text); copy t from '/etc/passwd'`,
  `select pg_read_file('/etc/passwd')`,
  `select pg_read_file('PG_VERSION')`,
  `select pg_ls_dir('.')`,
  `select lo_import('/etc/passwd')`,
  'select * from pg_authid',
  'select * from pg_shadow',
  'select pg_reload_conf()',
  'select pg_switch_wal()',
  'drop schema public cascade',
  'reassign owned by aftermerge to current_user',
  'alter database aftermerge owner to current_user',
  'lock table audit_events in access exclusive mode',
]

async function run({ trial, sql }: Site) {
  const tally = new Tally()
  const triggers = await sql(
    `select tgname as name, tgrelid::regclass::text as table from pg_trigger where not tgisinternal`,
  )
  const attempts = [
    ...ATTEMPTS,
    ...triggers.map(({ name, table }) => `drop trigger "${String(name)}" on ${String(table)}`),
  ]
  attempts.push(...['users', 'audit_events', 'accounts'].map(grantOf))
  const client = new pg.Client({ connectionString: trial.appUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; all: boolean }>(
      `select current_user as name, rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as all
         from pg_roles where rolname = current_user`,
    )
    tally.attack(rows[0]!.all, `the app comes as ${rows[0]!.name}, which may more than rows`)
    for (const attempt of attempts) tally.attack(await goesThrough(client, attempt), `as ${rows[0]!.name}: ${attempt}`)
    for (const table of ['audit_events', 'raw_events', '_prisma_migrations'])
      for (const right of ['update', 'delete', 'truncate', 'references', 'trigger']) {
        const { rows: has } = await client.query<{ it: boolean }>('select has_table_privilege($1, $2) as it', [
          table,
          right,
        ])
        tally.attack(has[0]!.it, `${rows[0]!.name} has the right to ${right} ${table}`)
      }
    const { rows: owned } = await client.query<{ count: number }>(
      'select count(*)::int from pg_class where relowner = current_user::regrole',
    )
    tally.attack(owned[0]!.count > 0, `${rows[0]!.name} owns ${owned[0]!.count} tables and indexes`)
    return tally.outcome(`as ${rows[0]!.name}, which owns ${owned[0]!.count} tables`)
  } finally {
    await client.end()
  }
}

/** To grant what one does not have is no error but a warning, so it is asked whether it helped. */
function grantOf(table: string): string {
  return `do $$ begin
            grant all on ${table} to current_user, public;
            if not has_table_privilege('${table}', 'truncate') then raise 'nothing was granted'; end if;
          end $$`
}

/** What is no transaction's business, such as a database, fails by that alone; so those go without one. */
async function goesThrough(client: pg.Client, statement: string): Promise<boolean> {
  const isAlone = /^(create|drop) database|^alter system/.test(statement)
  try {
    if (!isAlone) await client.query('begin')
    await client.query(statement)
    return true
  } catch {
    // Refused, which is what is asked for.
    return false
  } finally {
    if (!isAlone) await client.query('rollback')
  }
}
