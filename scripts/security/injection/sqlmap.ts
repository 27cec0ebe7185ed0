import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Site } from '../site'
import type { Tally } from '../tally'
import { withHole } from './control'
import type { Target } from './targets'

/** Its last word: what “appears to be injectable” is tried once more before it is said to be. */
const FOUND = /is vulnerable|identified the following injection point/i
const MARK = 'SQLMAPHERE'

/** sqlmap where it is installed, as Debian packages it; says whether it ran, and that it finds a hole where there is one. */
export async function runSqlmap(site: Site, tally: Tally, targets: Target[]): Promise<string> {
  const version = spawnSync('sqlmap', ['--version'], { encoding: 'utf8' }).stdout?.match(/[\d.]+/)?.[0]
  if (!version) return 'sqlmap is not installed, so our own sweep alone'

  const found = await withHole(site.trial.appUrl, (_, address) => sqlmap(`${address}/?title=Checkout*`))
  if (!FOUND.test(found)) throw new Error(`sqlmap does not find the hole of the control: ${found.slice(-800)}`)

  for (const { name, withValue, sample } of targets) {
    const url = `${site.address}${withValue(MARK)}`.replace(MARK, `${sample}*`)
    const said = await sqlmap(url, site.people.token.headers.authorization!)
    tally.attack(FOUND.test(said), `${name}: sqlmap ${FOUND.exec(said)?.[0]}`)
    if (!said.includes('[*] ending')) throw new Error(`sqlmap broke off at ${name}: ${said.slice(-800)}`)
  }
  return `sqlmap ${version} on all of them, and on a hole, which it found`
}

/** Level 2, all techniques, on the one place that is marked. */
function sqlmap(url: string, authorization = ''): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'aftermerge-sqlmap-'))
  const options = ['--batch', '--flush-session', '--dbms=postgresql', '--level=2', '--risk=2', '--threads=4']
  const quiet = ['--disable-coloring', '--ignore-code=*', `--output-dir=${folder}`, '--timeout=20', '--retries=0']
  const header = authorization ? ['-H', `Authorization: ${authorization}`] : []
  const child = spawn('sqlmap', ['-u', url, ...header, ...options, ...quiet])
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  return new Promise((resolve) =>
    child.on('close', () => {
      rmSync(folder, { recursive: true, force: true })
      resolve(said)
    }),
  )
}
