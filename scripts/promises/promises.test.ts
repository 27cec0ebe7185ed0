import { expect, test } from 'vitest'
import { withSection } from './promises'

const TEXT = '# Promises\n\nWords.\n\n## One\n\nold\n\n## Two\n\nkept\n'

test('a section that is measured again takes the place of what it was, and leaves the others', () => {
  expect(withSection(TEXT, 'One', '## One\n\nnew\n\n')).toBe(
    '# Promises\n\nWords.\n\n## One\n\nnew\n\n## Two\n\nkept\n',
  )
})

test('a section that is measured for the first time stands at the end', () => {
  expect(withSection(TEXT, 'Three', '## Three\n\nnew\n')).toBe(`${TEXT}\n## Three\n\nnew\n`)
})
