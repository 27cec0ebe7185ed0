import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './root.mjs'

/** One name for the content of all these files and folders, so that what is made of them is made again in time. */
export function fingerprint(paths) {
  const sum = createHash('sha256').update(process.versions.node)
  for (const path of paths) add(sum, inRoot(path))
  return sum.digest('hex')
}

export function isMadeFrom(print, stampFile) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === print
}

export function stamp(print, stampFile) {
  writeFileSync(stampFile, print)
}

function add(sum, path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return
  if (found.isFile()) sum.update(path).update(readFileSync(path))
  if (found.isDirectory()) for (const name of readdirSync(path).sort()) if (counts(name)) add(sum, join(path, name))
}

/** Tests are not part of what is built. */
function counts(name) {
  return name !== 'generated' && !/\.test\.tsx?$/.test(name)
}
