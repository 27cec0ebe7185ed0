import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFINITIONS, type Definition } from './definitions'

const dictionary = readFileSync(new URL('./README.md', import.meta.url), 'utf8')

test.each(Object.entries<Definition>(DEFINITIONS))(
  '%s reads in the dictionary as it does on screen',
  (id, definition) => {
    const begin = dictionary.indexOf(`## ${definition.name}\n`)
    const entry = dictionary.slice(begin, dictionary.indexOf('\n## ', begin + 1) + 1 || undefined)

    expect(begin, `a heading for ${id}`).toBeGreaterThan(-1)
    for (const text of [
      definition.says,
      definition.numerator,
      definition.denominator,
      definition.interval,
      definition.missing,
    ])
      expect(entry).toContain(text)
  },
)
