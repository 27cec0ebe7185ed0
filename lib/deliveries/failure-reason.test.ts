import { expect, test } from 'vitest'
import { FailureReason, REASON_WORDS, reasonOf } from './failure-reason'

test.each<[string | null, FailureReason]>([
  ['The body is not JSON: Unexpected end of JSON input.', 'NOT_JSON'],
  ['The body is not UTF-8.', 'NOT_JSON'],
  ['The body is a form without the field `payload`.', 'WRONG_FORM'],
  ['The payload is not as the vendor describes it. pull_request: is missing.', 'SHAPE'],
  ['An alert without a fingerprint.', 'SHAPE'],
  ['The change’s mergedAt lies outside the years 1990 to 2099.', 'REFUSED'],
  ['The incident’s whole does not fit with what is stored.', 'REFUSED'],
  ['Nothing here reads what bitbucket sends.', 'UNKNOWN_VENDOR'],
  ['Its body is not kept any more.', 'BODY_GONE'],
  ['Something broke on our side while it was read. It is kept as it came.', 'BROKE'],
  [null, 'BROKE'],
])('%s is a matter of %s', (problem, reason) => {
  expect(reasonOf(problem)).toBe(reason)
})

test('each reason says what to do', () => {
  for (const reason of FailureReason.options) expect(REASON_WORDS[reason].advice).toMatch(/\.$/)
})
