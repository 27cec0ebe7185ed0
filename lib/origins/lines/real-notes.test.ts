import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countClaims } from './count-claims'
import { readNote } from './read-note'
import type { Span } from './spans'

type Expected = {
  added_lines_total: number
  ai_lines: number
  known_human_lines: number
  unknown_lines: number
  sessions_by_tool_model: Record<string, number>
  added_line_ranges_by_file: Record<string, string>
}
type Sample = { name: string; note: string; expected: Expected }

const folder = new URL('../../../../shared/formats/payloads/', import.meta.url)
const METADATA = JSON.stringify({ schema_version: 'authorship/3.0.0', base_commit_sha: 'x', prompts: {} })

/** One of our own, so that the counting is held without the collection. */
const own: Sample = {
  name: 'our own',
  note: `a.ts\n  abcdef1 1-4,9\n---\n${METADATA}`,
  expected: {
    added_lines_total: 5,
    ai_lines: 3,
    known_human_lines: 0,
    unknown_lines: 2,
    sessions_by_tool_model: {},
    added_line_ranges_by_file: { 'a.ts': '3-6,9' },
  },
}

function readSamples(): Sample[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.note.txt')) : []
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')

  return names.map((file) => ({
    name: file,
    note: read(file),
    expected: JSON.parse(read(file.replace('.note.txt', '.expected.json'))) as Expected,
  }))
}

test.each([own, ...readSamples()])('the lines of $name are counted as others count them', ({ note, expected }) => {
  const claims = readNote(note)?.claims ?? []
  const files = Object.entries(expected.added_line_ranges_by_file)

  const { added, shares } = countClaims(claims, new Map(files.map(([path, ranges]) => [path, spansIn(ranges)])))

  const linesBy = (writer: string) =>
    shares.filter(({ by }) => by === writer).reduce((sum, { lines }) => sum + lines, 0)
  const tools = new Set(shares.filter(({ tool }) => tool).map(({ tool, model }) => `${tool}::${model}`))
  expect({ added, ai: linesBy('ai'), human: linesBy('human') }).toEqual({
    added: expected.added_lines_total,
    ai: expected.ai_lines,
    human: expected.known_human_lines,
  })
  expect(added - linesBy('ai') - linesBy('human')).toBe(expected.unknown_lines)
  expect([...tools].sort()).toEqual(Object.keys(expected.sessions_by_tool_model).sort())
})

function spansIn(ranges: string): Span[] {
  return ranges.split(',').map((range): Span => {
    const [from = 0, to = from] = range.split('-').map(Number)
    return [from, to]
  })
}
