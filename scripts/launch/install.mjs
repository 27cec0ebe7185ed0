import { existsSync, readFileSync } from 'node:fs'
import { runQuietly } from './command.mjs'
import { inRoot } from './root.mjs'
import { SKIPPED, step } from './say.mjs'

/** Installs what package-lock.json names unless exactly that is there. No package's script is run. */
export async function ensureDependencies() {
  await step('dependencies', async () => {
    if (areInstalled()) return SKIPPED

    const npm = findNpm()
    const flags = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']
    return runQuietly('Installing the dependencies', npm.command, [...npm.before, ...flags])
  })
}

/** npm keeps beside the packages a list of those it has put there, written last. */
export function areInstalled(modules = inRoot('node_modules'), lockFile = inRoot('package-lock.json')) {
  const installed = `${modules}/.package-lock.json`
  if (!existsSync(installed)) return false

  const there = readPackages(installed)
  const wanted = Object.entries(readPackages(lockFile)).filter(([path]) => path !== '')
  return wanted.every(([path, { version, integrity, optional, devOptional, peer }]) => {
    const found = there[path]
    // Packages for other platforms are in the list and not on the disk.
    return found ? found.version === version && found.integrity === integrity : optional || devOptional || peer
  })
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** The npm that started us, else the one on the PATH. */
function findNpm() {
  const started = process.env.npm_execpath
  if (started?.endsWith('.js') && existsSync(started)) return { command: process.execPath, before: [started] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', before: [] }
}
