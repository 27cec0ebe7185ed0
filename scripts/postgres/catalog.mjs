/**
 * What a database is made of, a line each, read from Postgres itself: two databases are the same where their
 * lines are. pg_dump would say it too, but is not among the programs that come with npm.
 */
const QUESTIONS = {
  column: `
    select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                  case when a.attnotnull then ' not null' else '' end,
                  coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
                    || case a.attgenerated when '' then '' else ' stored' end
                    || case a.attidentity when '' then '' else ' identity' end) as line
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm')
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`,
  index: `
    select pg_get_indexdef(i.indexrelid) as line
      from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace`,
  constraint: `
    select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
      from pg_constraint
     where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n'`,
  enum: `
    select format('%s (%s)', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder)) as line
      from pg_type t join pg_enum e on e.enumtypid = t.oid
     where t.typnamespace = 'public'::regnamespace
     group by t.typname`,
  sequence: `
    select format('%s as %s from %s by %s owned by %s', c.relname, format_type(s.seqtypid, null), s.seqstart,
                  s.seqincrement, d.refobjid::regclass || '.' || a.attname) as line
      from pg_sequence s
      join pg_class c on c.oid = s.seqrelid
      left join pg_depend d on d.objid = c.oid and d.deptype in ('a', 'i') and d.refobjsubid > 0
      left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
     where c.relnamespace = 'public'::regnamespace`,
  trigger: `
    select pg_get_triggerdef(oid) as line
      from pg_trigger where not tgisinternal`,
  function: `
    select pg_get_functiondef(p.oid) as line
      from pg_proc p
      left join pg_depend d on d.objid = p.oid and d.deptype = 'e'
     where p.pronamespace = 'public'::regnamespace and d.objid is null and p.prokind in ('f', 'p')`,
  extension: `select extname as line from pg_extension where extname <> 'plpgsql'`,
}

/** @returns {Promise<string[]>} sorted, each beginning with its kind */
export async function readCatalog(client) {
  const lines = []
  for (const [kind, sql] of Object.entries(QUESTIONS)) {
    const { rows } = await client.query(sql)
    lines.push(...rows.map(({ line }) => `${kind} ${line}`))
  }
  return lines.filter((line) => !line.includes('_prisma_migrations')).sort()
}
