import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decideOrigin } from './decide'
import type { EvidenceKind } from './evidence'
import { evidenceOfCommit } from './read-commit'

type Person = { name: string; email: string }
type Sample = { sha: string; author: Person; committer: Person; message: string; evidence: string[]; tools: string }

const file = new URL('../../../shared/formats/payloads/commits.samples.json', import.meta.url)
const ANA = { name: 'Ana', email: 'ana@example.com' }

/** Of every sort one, so that the rules are held without the collection. */
const own: Sample[] = [
  {
    sha: 'a trailer',
    author: ANA,
    committer: ANA,
    message: 'Retry once\n\nCo-Authored-By: Claude <noreply@anthropic.com>',
    evidence: ['claude/co-authored-by'],
    tools: 'claude',
  },
  {
    sha: 'an author',
    author: { name: 'Ana (aider)', email: 'ana@example.com' },
    committer: ANA,
    message: 'Retry twice',
    evidence: ['aider/author'],
    tools: 'aider',
  },
  { sha: 'nothing', author: ANA, committer: ANA, message: 'Retry thrice', evidence: [], tools: 'no-ai-evidence' },
]
const samples: Sample[] = [...own, ...(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Sample[]) : [])]

const KIND_OF: Record<string, EvidenceKind> = {
  author: 'AUTHOR',
  'co-authored-by': 'CO_AUTHOR',
  'assisted-by': 'ASSISTED_BY',
  'body-line': 'GENERATED_WITH',
  'made-with': 'GENERATED_WITH',
  'generated-by': 'GENERATED_WITH',
  'amp-thread-id': 'SESSION',
  'claude-session': 'SESSION',
  'copilot-session': 'SESSION',
  'agent-logs-url': 'SESSION',
  'entire-checkpoint': 'SESSION',
}
const NO_TOOL = new Set(['no-ai-evidence', 'ai-service-bot', 'unknown-ai-tool'])

const read = ({ author, committer, message }: Sample) =>
  evidenceOfCommit({
    message,
    authorName: author.name,
    authorEmail: author.email,
    committerName: committer.name,
    committerEmail: committer.email,
  })

test.each(samples)('$sha is $tools', (sample) => {
  const evidence = read(sample)
  const { origin } = decideOrigin(evidence)
  const tools = new Set(
    evidence.filter(({ kind }) => kind !== 'AUTOMATION' && kind !== 'SERVICE_BOT').map(({ tool }) => tool),
  )

  if (sample.tools === 'no-ai-evidence' || sample.tools === 'ai-service-bot') {
    expect(origin).toBe('UNKNOWN')
    expect([...tools]).toEqual([])
  } else {
    expect(['AI', 'MIXED']).toContain(origin)
    expect([...tools]).toEqual([NO_TOOL.has(sample.tools) ? undefined : sample.tools])
  }
  if (sample.tools === 'ai-service-bot') expect(evidence).toMatchObject([{ kind: 'SERVICE_BOT' }])
})

test.each(samples)('$sha shows every mark that others found in it', (sample) => {
  const kinds = read(sample).map(({ kind }) => (kind === 'REVIEW_SUGGESTION' ? 'CO_AUTHOR' : kind))
  const expected = sample.evidence
    .filter((mark) => !mark.startsWith('bot/') && !mark.startsWith('none/') && sample.tools !== 'no-ai-evidence')
    .map((mark) => KIND_OF[mark.slice(mark.lastIndexOf('/') + 1)])

  expect(kinds).toEqual(expect.arrayContaining(expected))
})
