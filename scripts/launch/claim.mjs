import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endProcess, identify, isRunning } from './process.mjs'
import { Refusal, refusalForFolder } from './refusal.mjs'

const file = (dataDir) => join(dataDir, 'running.json')

/** What runs on a DATA_DIR now, or null: `{ launcher, app?, url? }`. */
export function readRunning(dataDir) {
  const running = readClaim(dataDir)
  return running && isRunning(running.launcher) ? running : null
}

/** Takes the DATA_DIR for this process, and ends an app that a killed launcher left behind. */
export async function claim(dataDir) {
  const mine = { launcher: identify(process.pid) }
  try {
    mkdirSync(dataDir, { recursive: true })
    while (!tryClaim(dataDir, mine)) await clearAway(dataDir)
  } catch (error) {
    throw refusalForFolder(dataDir, error)
  }

  return {
    /** Adds what has become known since, for other commands and the next start. */
    note(more) {
      Object.assign(mine, more)
      writeFileSync(file(dataDir), JSON.stringify(mine), { mode: 0o600 })
    },
    release: () => rmSync(file(dataDir), { force: true }),
  }
}

/** A link appears whole or not at all, and only where there was none. */
function tryClaim(dataDir, mine) {
  const draft = `${file(dataDir)}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    linkSync(draft, file(dataDir))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

async function clearAway(dataDir) {
  const theirs = readClaim(dataDir)
  if (theirs && isRunning(theirs.launcher)) {
    const where = theirs.url ? `at ${theirs.url} ` : ''
    throw new Refusal(`Aftermerge is already running ${where}as pid ${theirs.launcher.pid}, on the data in ${dataDir}.`)
  }
  if (theirs?.app) {
    await endProcess(theirs.app, [
      ['SIGTERM', 5_000],
      ['SIGKILL', 5_000],
    ])
  }
  rmSync(file(dataDir), { force: true })
}

function readClaim(dataDir) {
  try {
    return JSON.parse(readFileSync(file(dataDir), 'utf8'))
  } catch (error) {
    // None, or one that was cut short by a full disk or a power cut, and says nothing.
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}
