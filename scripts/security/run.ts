// npm run test:security -- [--quick] [--only T03,T08] [--write]     Attacks a site of its own, a line a threat.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { holds, type Line, print, printElsewhere, printSum } from './report'
import { onSiteUnderAttack, type Site } from './site'
import type { Threat } from './threat'
import { ELSEWHERE, THREATS } from './threats/threats'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    /** Where to leave how many held and how many did not. */
    counts: { type: 'string' },
  },
})
const named = values.only?.split(',')
const chosen = THREATS.filter(({ id, isQuick }) => (named ? named.includes(id) : isQuick || !values.quick))

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

const passed = lines.filter(holds).length
if (values.counts) writeFileSync(values.counts, JSON.stringify({ passed, failed: lines.length - passed }))
process.exitCode = passed === lines.length && passed > 0 ? 0 : 1

async function attack(threat: Threat, site: Site): Promise<Line> {
  const begun = performance.now()
  const took = () => (performance.now() - begun) / 1000
  try {
    return { threat, outcome: await threat.run(site), seconds: took() }
  } catch (broke) {
    return { threat, outcome: null, broke, seconds: took() }
  }
}
