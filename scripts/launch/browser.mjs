import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Refusal } from './refusal.mjs'
import { inRoot } from './root.mjs'
import { say } from './say.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const DOWNLOAD_MS = 180_000
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
]

/**
 * A Chromium that runs here, fetched when there is none.
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export async function findBrowser() {
  const executablePath = named() ?? (await playwrights()) ?? onPath() ?? (await downloaded()) ?? fromDebian()
  if (!executablePath) {
    throw new Refusal('No Chromium was found or could be fetched. Install one, or set AFTERMERGE_CHROMIUM to its path.')
  }
  // Its sandbox needs a user that is not root; the pages it visits are our own.
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET }
}

function named() {
  const path = process.env.AFTERMERGE_CHROMIUM
  if (path && !runs(path)) throw new Refusal(`AFTERMERGE_CHROMIUM=${path} does not run.`)
  return path
}

async function playwrights() {
  const { chromium } = await import('@playwright/test')
  return runs(chromium.executablePath()) ? chromium.executablePath() : undefined
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs)
}

async function downloaded() {
  say('… fetching a browser')
  const cli = inRoot('node_modules/@playwright/test/cli.js')
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { env, stdio: 'ignore', timeout: DOWNLOAD_MS })
  return playwrights()
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined

  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: 'ignore' })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
  return onPath()
}

/** Ubuntu has a chromium that only says how to install one; asking for its version tells them apart. */
function runs(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}
