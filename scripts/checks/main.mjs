import { ensureClient } from '../launch/build.mjs'
import { ensureDependencies } from '../launch/install.mjs'
import { Refusal } from '../launch/refusal.mjs'
import { checks } from './checks.mjs'

/** @param {string[]} flags --quick leaves out what needs a build */
export async function main(flags) {
  const isQuick = flags.includes('--quick')
  const total = { passed: 0, failed: 0 }
  const failures = []

  for (const { title, isSlow, run } of [...preparations, ...checks]) {
    if (isSlow && isQuick) continue
    const counts = await attempt(title, run)
    total.passed += counts.passed
    total.failed += counts.failed
    if (counts.failed > 0)
      failures.push(`${title}: ${counts.failed} failed`, ...(counts.faults ?? []).slice(0, MOST).map(shorten))
    // Nothing that follows can run without these.
    if (counts.failed > 0 && preparations.some((first) => first.title === title)) break
  }

  console.log(`\n${failures.map((line) => `✗ ${line}\n`).join('')}`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exit()
}

/** Of one check. */
const MOST = 10
const LINES = 12

function shorten(fault) {
  return fault.split('\n').slice(0, LINES).join('\n    ')
}

const nothing = { passed: 0, failed: 0 }

const preparations = [
  { title: 'dependencies', run: () => ensureDependencies().then(() => nothing) },
  { title: 'database client', run: () => ensureClient().then(() => nothing) },
]

async function attempt(title, run) {
  const begun = Date.now()
  console.log(`\n=== ${title}`)
  try {
    const counts = await run()
    console.log(`=== ${title}: ${counts.failed > 0 ? 'FAILED' : 'ok'} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
    return counts
  } catch (error) {
    console.log(error instanceof Refusal ? error.message : error)
    console.log(`=== ${title}: FAILED`)
    return { passed: 0, failed: 1 }
  }
}
