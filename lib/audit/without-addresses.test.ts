import { expect, test } from 'vitest'
import { withoutAddresses } from './without-addresses'

test('addresses are cut wherever they stand alone, and nothing else is touched', () => {
  const sent = {
    title: 'Mail to ana@example.com fails',
    assigneeEmail: 'ana@example.com',
    review: { approvers: ['ben@example.com', 'cleo'], rounds: 2 },
    commits: [{ authorEmail: 'ana@example.com', message: 'Co-authored-by: Claude <noreply@anthropic.com>' }],
    url: null,
  }

  expect(withoutAddresses(sent)).toEqual({
    title: 'Mail to ana@example.com fails',
    assigneeEmail: 'ana@…',
    review: { approvers: ['ben@…', 'cleo'], rounds: 2 },
    commits: [{ authorEmail: 'ana@…', message: 'Co-authored-by: Claude <noreply@anthropic.com>' }],
    url: null,
  })
})
