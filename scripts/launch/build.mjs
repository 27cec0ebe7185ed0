import { existsSync, rmSync } from 'node:fs'
import { runQuietly } from './command.mjs'
import { fingerprint, isMadeFrom, stamp } from './fingerprint.mjs'
import { pressFolder } from './press.mjs'
import { inRoot } from './root.mjs'
import { SKIPPED, step } from './say.mjs'

const CLIENT = ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']
const APP = ['app', 'components', 'lib', 'prisma', 'public', 'scripts/postgres', 'next.config.js', 'package.json']
const BESIDE = [
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
]

/** Writes the Prisma client unless it is the schema's. */
export async function ensureClient() {
  await step('database client', async () => {
    const print = fingerprint(CLIENT)
    const stampFile = inRoot('prisma/generated/made-from')
    if (isMadeFrom(print, stampFile)) return SKIPPED

    // The client needs no engine. Prisma asks for one all the same, from a host that may be out of reach.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: ['/bin/true', '/usr/bin/true'].find(existsSync) ?? process.execPath }
    const prisma = inRoot('node_modules/prisma/build/index.js')
    await runQuietly('Writing the database client', process.execPath, [prisma, 'generate'], env)
    stamp(print, stampFile)
  })
}

/** Builds the app unless the build is that of these sources. Answers the name of that build. */
export async function ensureBuild() {
  const print = fingerprint([...APP, ...BESIDE])
  await step('build', async () => {
    const stampFile = inRoot('.next/made-from')
    if (isMadeFrom(print, stampFile) && existsSync(inRoot('.next/BUILD_ID'))) return SKIPPED

    rmSync(stampFile, { force: true })
    const next = inRoot('node_modules/next/dist/bin/next')
    await runQuietly('Building the app', process.execPath, [next, 'build'], { NODE_ENV: 'production' })
    await pressFolder(inRoot('.next/static'), inRoot('.next/pressed'))
    stamp(print, stampFile)
  })
  return print
}
