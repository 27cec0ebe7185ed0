// npm run test:security -- [--quick] [--only T03,T08] [--write]     Attacks a site of its own, a line a threat.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { writePromises } from '../promises/promises'
import { holds, type Line, measured, notMeasured, print, printElsewhere, printSum } from './report'
import { onSiteUnderAttack, type Site } from './site'
import type { Threat } from './threat'
import { ELSEWHERE, THREATS } from './threats/threats'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    /** Into docs/promises.md. */
    write: { type: 'boolean', default: false },
    /** Where to leave how many held and how many did not. */
    counts: { type: 'string' },
  },
})
const named = values.only?.split(',')
if (values.write && (named || values.quick)) throw new Error('Only a whole run is written down.')
const chosen = THREATS.filter(({ id }) => !named || named.includes(id))

const lines = await onSiteUnderAttack(values.quick, async (site) => {
  const done: Line[] = []
  for (const threat of chosen) {
    const line = await attack(threat, site)
    print(line)
    done.push(line)
  }
  return done
})
if (!named) ELSEWHERE.forEach(printElsewhere)
printSum(lines)

if (values.write)
  await writePromises(
    'Security',
    'npm run test:security -- --write',
    inOrder(lines).map(measured),
    notMeasured(ELSEWHERE),
  )

const passed = lines.filter(holds).length
if (values.counts) writeFileSync(values.counts, JSON.stringify({ passed, failed: lines.length - passed }))
process.exitCode = passed === lines.length && passed > 0 ? 0 : 1

function inOrder(all: Line[]): Line[] {
  return all.toSorted((a, b) => a.threat.id.localeCompare(b.threat.id))
}

async function attack(threat: Threat, site: Site): Promise<Line> {
  const begun = performance.now()
  const took = () => (performance.now() - begun) / 1000
  try {
    return { threat, outcome: await threat.run(site), seconds: took() }
  } catch (broke) {
    return { threat, outcome: null, broke, seconds: took() }
  }
}
