import { csv } from '@/lib/csv'
import { readCsv } from '../formulas/read-csv'
import { inSpreadsheet } from '../formulas/in-spreadsheet'
import { invite, makeToken } from '../people'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const formulas: Threat = {
  id: 'T13',
  title: 'Formulas in files',
  promise: 'No cell of a file of ours is a formula',
  run,
}

/** Cells that a spreadsheet runs, or reads as more than one cell. */
const PAYLOADS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '=HYPERLINK("http://evil.example","x")',
  `=cmd|' /C calc'!A0`,
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  ' =1+1',
  '"=1+1',
  '";=1+1',
  '",=1+1',
  'a,=1+1',
  'a\n=1+1',
  'a\r\n=1+1',
  'a;=1+1',
  '%0A=1+1',
  "'=1+1",
  '=IMPORTXML("http://evil.example","//a")',
  '=WEBSERVICE("http://evil.example")',
  '-2+3+cmd',
  '@',
  '=',
  '\u0000=1+1',
  '\ufeff=1+1',
  '=DDE("a";"b";"c")',
  '|calc',
  '\u00a0=1+1',
  '\u200b=1+1',
]
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/

async function run(site: Site) {
  const tally = new Tally()
  const rows = PAYLOADS.map((payload, at) => [at, payload, payload] as const)
  const made = csv(['n', ...PAYLOADS.slice(0, 2)], rows)
  const read = readCsv(made).slice(1)
  for (const [at, payload] of PAYLOADS.entries()) {
    tally.attack(read[at]?.length !== 3, `${JSON.stringify(payload)} makes ${read[at]?.length} cells of three`)
    tally.attack(RUNS.test(read[at]?.[1] ?? '='), `${JSON.stringify(payload)} is a formula in a file of ours`)
    // What keeps a cell from being run are apostrophes, and nothing else may be added or lost.
    const said = read[at]?.[1]?.replaceAll("'", '')
    tally.attack(
      said !== payload.replaceAll("'", ''),
      `${JSON.stringify(payload)} comes back as ${JSON.stringify(said)}`,
    )
  }
  const downloaded = await downloadAudit(site, tally)
  const office = await inSpreadsheet(made, tally)
  return tally.outcome(`${PAYLOADS.length} payloads, ${downloaded} cells of the audit's file; ${office}`)
}

/** What people may write, as it comes back in the one file that the server makes. */
async function downloadAudit({ ask, people, address }: Site, tally: Tally): Promise<number> {
  const as = people.administrator
  for (const [at, payload] of PAYLOADS.entries()) {
    const name = payload.replaceAll('\u0000', '') || '='
    await makeToken(ask, as, { name, scopes: ['read'] })
    await ask('PUT', '/api/v1/teams/alpha', { as, body: { name } })
    await ask('POST', '/api/v1/incidents', {
      as: people.token,
      body: { items: [{ source: name, externalId: `${at}`, title: `${name} x`, startedAt: '2026-03-05T14:05:00Z' }] },
    })
  }
  await ask('POST', '/api/v1/session', {
    headers: { origin: address },
    body: { email: '"=1+1"@example.com', password: 'x' },
  })
  await invite(ask, as, { email: '+1@example.com', role: 'VIEWER' })
  await ask('PUT', '/api/v1/teams/alpha', { as, body: { name: 'Team alpha' } })

  const { text, status } = await ask('GET', '/api/v1/audit/csv', { as })
  tally.attack(status !== 200, `the file of the audit is answered ${status}`)
  const lines = readCsv(text)
  const width = lines[0]?.length
  const cells = lines.flat()
  for (const line of lines)
    tally.attack(line.length !== width, `a line of the audit's file has ${line.length} cells of ${width}`)
  for (const cell of cells)
    if (RUNS.test(cell)) tally.attack(true, `a cell of the audit's file is ${JSON.stringify(cell.slice(0, 40))}`)
  return cells.length
}
