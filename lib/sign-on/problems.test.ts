import { expect, test } from 'vitest'
import { signOnProblem } from './problems'

test('a reason has its sentence, and what somebody wrote into the address is not repeated', () => {
  expect(signOnProblem('no-group')).toContain('none of the groups')
  for (const code of ['toString', '__proto__', 'Call 555 to sign in', ''])
    expect(signOnProblem(code)).toBe(signOnProblem('failed'))
})
