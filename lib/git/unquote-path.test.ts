import { expect, test } from 'vitest'
import { endOfQuoted, unquotePath } from './unquote-path'

test.each([
  ['src/a b.ts', 'src/a b.ts'],
  ['"tab\\tand\\nline"', 'tab\tand\nline'],
  ['"quote\\"back\\\\slash"', 'quote"back\\slash'],
  ['"uml\\303\\244ut"', 'umläut'],
  ['"open', 'ope'],
])('%s is the path %j', (written, path) => {
  expect(unquotePath(written)).toBe(path)
})

test('a quoted path ends at its own quote, not at one within it', () => {
  const names = '"a/x\\"y" "b/x\\"y"'

  expect(names.slice(0, endOfQuoted(names))).toBe('"a/x\\"y"')
})
