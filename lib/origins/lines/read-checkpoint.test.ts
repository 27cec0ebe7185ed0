import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideOrigin } from '../decide'
import { evidenceOfCheckpoint } from './evidence-of-checkpoint'
import { readCheckpointSession, sessionPaths } from './read-checkpoint'

const session = (agent: string, agent_lines: number) =>
  readCheckpointSession(
    JSON.stringify({ agent, initial_attribution: { agent_lines, human_added: 900, total_committed: 1_000 } }),
  )!

test('only descriptions are looked up, never what holds a prompt or a transcript', () => {
  const metadata = {
    sessions: [
      { metadata: '/00/c9e2351016/0/metadata.json', transcript: '/00/c9e2351016/0/full.jsonl' },
      { metadata: '/00/c9e2351016/0/full.jsonl' },
      { metadata: '../../secrets/metadata.json' },
      { metadata: 12 },
    ],
  }

  expect(sessionPaths(JSON.stringify(metadata))).toEqual(['00/c9e2351016/0/metadata.json'])
})

test('each session counts the whole commit, so the largest count holds and no more than was added', () => {
  const sessions = [session('Claude Code', 32), session('Claude Code', 32), session('Gemini CLI', 4)]

  expect(evidenceOfCheckpoint(sessions, 30, 'c')).toEqual([
    { kind: 'SESSION', tool: 'claude', detail: 'Entire checkpoint', seenIn: 'c' },
    { kind: 'SESSION', tool: 'gemini', detail: 'Entire checkpoint', seenIn: 'c' },
    { kind: 'LINES', tool: 'claude', aiLines: 30, detail: 'Entire checkpoint', seenIn: 'c' },
  ])
})

test('an agent without a name is none, and what is left over attests no human', () => {
  const evidence = evidenceOfCheckpoint([session('Agent', 0)], 900, 'c')

  expect(evidence).toEqual([])
  expect(decideOrigin(evidence, { linesAdded: 900 }).origin).toBe('UNKNOWN')
})

test('no text whatever breaks the reading', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      sessionPaths(text)
      readCheckpointSession(text)
    }),
  )
})
