import type pg from 'pg'

/** Words that one in two, in twelve, in three hundred and in five thousand incidents has, and one that none has. */
const COMMON = 'checkout'
const USUAL = ['refunds', 'ledger', 'basket', 'search', 'login', 'export']
const RARE = 'deadlock'
const RAREST = 'quasar'

/** Titles as people write them, a comment on every fourth incident, and what was open at the end still open. */
export async function loadWords(client: pg.Client): Promise<void> {
  await client.query(`
    update incidents i
       set title = (array['${COMMON} fails for some', 'timeouts in the'])[1 + n % 2] || ' ' ||
                   (array['${USUAL.join("', '")}'])[1 + n / 2 % ${USUAL.length}] || ' after deploy ' || n ||
                   case when n % 311 = 0 then ' ${RARE}' else '' end || case when n % 5003 = 0 then ' ${RAREST}' else '' end,
           status = case when i.started_at > now() - interval '7 days' then 'OPEN' else i.status end
      from (select id, number as n from incidents) k
     where k.id = i.id;
    insert into comments (id, incident_id, body, by)
      select gen_random_uuid(), id, 'Rolled back part ' || number % 700 || ' of ' || title, 'bench'
        from incidents where number % 4 = 0`)
  await client.query('vacuum analyze incidents, comments')
}

const found = (q: string) => `?q=${encodeURIComponent(q)}`
const alike = (title: string) => `/similar?title=${encodeURIComponent(title)}`

export const SEARCHES = [
  { what: 'search, a word of half of them', paths: [found(COMMON), found('timeouts in th')] },
  { what: 'search, several words', paths: USUAL.map((word) => found(`${COMMON} ${word} dep`)) },
  { what: 'search, a rare word', paths: [RARE, RAREST, 'nowhere', 'part 77 rolled'].map(found) },
  { what: 'search, a number', paths: ['INC-77', '#1234'].map(found) },
  { what: 'alike', paths: USUAL.map((word) => alike(`${COMMON} times out in ${word} after a deploy`)) },
] as const
