import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.mjs'

const IMPORTS = /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'/gm

/** Every module that a file brings along at once, with those that they bring along. */
function broughtAlong(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen
  const names = [...readFileSync(file, 'utf8').matchAll(IMPORTS)].map((match) => (match[1] ?? match[2])!)
  seen.set(file, names)
  for (const name of names) if (name.startsWith('.')) broughtAlong(join(dirname(file), name), seen)
  return seen
}

test.each(['launch/main.mjs', 'launch/run.mjs', 'checks/main.mjs'])(
  'scripts/%s brings along nothing that is not there before the packages are',
  (file) => {
    const modules = broughtAlong(join(root, 'scripts', file))

    const packages = [...modules].flatMap(([from, names]) =>
      names.filter((name) => !/^(node:|\.)/.test(name)).map((name) => `${relative(root, from)}: ${name}`),
    )
    expect(modules.size).toBeGreaterThan(5)
    expect(packages).toEqual([])
  },
)
