import { existsSync } from 'node:fs'
import { ensureBuild } from '../launch/build.mjs'
import { inRoot } from '../launch/root.mjs'
import { bin, countOne, countPlaywright, countThreats, countVitest } from './count.mjs'
import { onOtherServer } from './other-server.mjs'

/** In the order in which a fault is cheapest to learn of. */
export const checks = [
  { title: 'format', run: () => countOne(bin('prettier'), ['--check', '--log-level', 'warn', '.']) },
  { title: 'lint', run: () => countOne(bin('eslint'), ['.', '--max-warnings', '0']) },
  { title: 'types', run: () => countOne(bin('typescript', 'tsc'), ['--noEmit', '-p', '.']) },
  { title: 'unit tests', run: () => countVitest('unit') },
  { title: 'database tests, embedded Postgres', run: () => countVitest('db', { TEST_DB_TIMEZONE: 'UTC' }) },
  {
    // What differs between servers and zones is SQL; the routes above it have just been asked.
    title: 'database tests below the routes, oldest Postgres at hand, zone of New York',
    run: () =>
      onOtherServer((env) =>
        countVitest('db', { ...env, TEST_DB_TIMEZONE: 'America/New_York' }, ['lib/', 'scripts/', 'prisma/']),
      ),
  },
  { title: 'schema drift', run: () => countOne(inRoot('scripts/postgres/migrate.mjs'), ['check']) },
  { title: 'build', isSlow: true, run: () => ensureBuild().then(() => ({ passed: 1, failed: 0 })) },
  { title: 'browser tests', isSlow: true, run: countPlaywright },
  { title: 'security', isSlow: true, run: countThreats },
  { title: 'kill tests', isSlow: true, run: runChaos },
]

function runChaos() {
  if (!existsSync(inRoot('scripts/chaos/run.ts'))) return { passed: 0, failed: 0 }
  return countOne(inRoot('scripts/run.mjs'), ['chaos/run.ts', '--seconds', '60'])
}
