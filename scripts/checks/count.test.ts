import { expect, test } from 'vitest'
import { faultsOfPlaywright, faultsOfVitest, honest } from './count.mjs'

test('a runner that stumbled outside a test has failed', () => {
  expect(honest(1, { passed: 12, failed: 0 })).toEqual({ passed: 12, failed: 1 })
})

test('a runner that found no test has failed', () => {
  expect(honest(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 })
})

test('counts that agree with the exit code stand', () => {
  expect(honest(0, { passed: 12, failed: 0 })).toEqual({ passed: 12, failed: 0 })
  expect(honest(1, { passed: 10, failed: 2 })).toEqual({ passed: 10, failed: 2 })
})

test('of what failed the file, the name and the reason are kept, and of what passed nothing', () => {
  const of = (status: string) => ({ status, fullName: `it is ${status}`, failureMessages: ['expected 1 to be 2'] })
  expect(
    faultsOfVitest([
      { name: 'a.test.ts', message: '', assertionResults: [of('passed'), of('failed')] },
      { name: 'b.test.ts', message: '', assertionResults: [of('passed')] },
      { name: 'c.test.ts', message: 'no such import', assertionResults: [] },
    ]).map((fault: string) => fault.replace(/^.*\//, '')),
  ).toEqual(['a.test.ts › it is failed\nexpected 1 to be 2', 'c.test.ts\nno such import'])

  const spec = (ok: boolean) => ({
    ok,
    file: 'a.spec.ts',
    line: 7,
    title: ok ? 'fine' : 'not fine',
    tests: [{ results: [{ errors: ok ? [] : [{ message: '\u001b[31mtoo late\u001b[39m' }] }] }],
  })
  expect(faultsOfPlaywright([{ suites: [{ specs: [spec(true), spec(false)] }] }])).toEqual([
    'e2e/a.spec.ts:7 › not fine\ntoo late',
  ])
})
