import { expect, test } from 'vitest'
import { actionWords } from './words'

test.each([
  ['incident.updated', 'changed an incident'],
  ['work-log.created', 'added a work log'],
  ['repository.named', 'first named a repository'],
  ['team.set-up', 'set up a team'],
  ['session.refused', 'was refused a sign-in'],
  ['thing.turned-round', 'turned round a thing'],
])('%s is told as "%s"', (action, words) => {
  expect(actionWords(action)).toBe(words)
})
