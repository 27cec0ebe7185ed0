import { expect, test } from 'vitest'
import { DiffTelemetry } from './diff-telemetry'

const RULES = [{ signal: 'ALERTS' as const, text: 'page_someone(' }]

function listen(files: Record<string, string[]>, mostLines?: number) {
  const telemetry = new DiffTelemetry(new Set(['c']), RULES, mostLines)
  for (const [path, lines] of Object.entries(files))
    if (telemetry.reads('c', path)) lines.forEach((line) => telemetry.line('c', line))

  return telemetry.findingsOf('c')
}

test('a signal is told by where it stands and the rule that saw it, and never by the line', () => {
  const found = listen({ 'src/pay.ts': ["  logger.info('paid by', secret)", 'page_someone(secret)'] })

  expect(found).toMatchObject([
    { signal: 'LOGS', presence: 'YES', path: 'src/pay.ts' },
    { signal: 'ALERTS', presence: 'YES', path: 'src/pay.ts', detail: 'your rule “page_someone(”' },
  ])
  expect(JSON.stringify(found)).not.toContain('secret')
})

test('read and nothing found is an empty answer; not read is none', () => {
  expect(listen({ 'src/pay.ts': ['const a = 1'] })).toEqual([])
  expect(listen({ 'README.md': ['logger.info'], 'src/pay.test.ts': ["logger.info('x')"] })).toBeUndefined()
})

test('a few places show a signal as well as all', () => {
  const files = Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [`src/${i}.ts`, ["logger.info('x')", "logger.info('y')"]]),
  )

  expect(listen(files)?.map(({ path }) => path)).toEqual(['src/0.ts', 'src/1.ts', 'src/2.ts'])
})

test('what lies behind more lines than anybody wrote is unknown, not missing', () => {
  const found = listen({ 'src/pay.ts': ["logger.info('x')", 'a()', 'b()'] }, 2)

  expect(found).toMatchObject([
    { signal: 'LOGS', presence: 'YES' },
    { signal: 'TRACES', presence: 'UNKNOWN', detail: 'only the first 2 lines were read' },
    { signal: 'ALERTS', presence: 'UNKNOWN' },
  ])
})

test('the commits within a request are not heard, only what it did as a whole', () => {
  expect(new DiffTelemetry(new Set(['merge']), []).reads('commit', 'src/pay.ts')).toBe(false)
})
