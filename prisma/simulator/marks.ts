import type { EvidenceItem } from '@/lib/changes/change'
import type { Random } from '../random'

/** What a tool or a person leaves on a change: in its message, its author, its branch, or beside it. */
export type Mark = {
  trailers?: string[]
  author?: { name: string; email: string; login?: string }
  branch?: string
  evidence?: EvidenceItem[]
  origin?: 'AI' | 'HUMAN' | 'MIXED'
  /** The change has a second commit without any mark. */
  alsoPlain?: boolean
}

export type Marker = (random: Random, change: { added: number; person: { name: string; email: string } }) => Mark

const CLAUDE = ['Claude Opus 4.6', 'Claude Sonnet 4.6', 'Claude Opus 4.8 (1M context)', 'Claude'] as const
const MODELS = ['claude-opus-4-6', 'claude-sonnet-4-6', 'gpt-5-codex', 'gpt-5.4'] as const

const coClaude = (random: Random) => `Co-Authored-By: ${random.pick(CLAUDE)} <noreply@anthropic.com>`
const uuid = (random: Random) =>
  `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`
const task = (random: Random) =>
  random.pick(['timeouts', 'flaky-test', 'pagination', 'null-check', 'cleanup', 'retry', 'types'])

/** The marks of changes that a tool wrote, and how common each is. */
// prettier-ignore
export const AI_MARKS: readonly (readonly [Marker, number])[] = [
  [(random) => ({ trailers: ['🤖 Generated with [Claude Code](https://claude.com/claude-code)', '', coClaude(random)] }), 34],
  [(random) => ({ trailers: [coClaude(random), `Claude-Session: https://claude.ai/code/session_${random.hex(24)}`] }), 8],
  [copilotAgent, 14],
  [cursorAgent, 10],
  [(random) => ({ branch: `codex/${task(random)}-${random.hex(4)}` }), 8],
  [devin, 5],
  [(_, { person }) => ({ author: { name: `${person.name} (aider)`, email: person.email } }), 4],
  [(random) => ({ trailers: [`Amp-Thread-ID: https://ampcode.com/threads/T-${uuid(random)}`] }), 4],
  [(random, { added }) => lineNote(random, added, random.between(0.93, 1)), 9],
  [() => ({ origin: 'AI' }), 4],
]

/** The marks of joint work. */
// prettier-ignore
export const MIXED_MARKS: readonly (readonly [Marker, number])[] = [
  [(random) => ({ trailers: [coClaude(random)] }), 34],
  [() => ({ trailers: ['Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>'] }), 14],
  [() => ({ trailers: ['Co-authored-by: Cursor <cursoragent@cursor.com>'] }), 12],
  [(random) => ({ trailers: [random.pick(['Assisted-by: Claude:claude-opus-4-6', 'Assisted-by: OpenAI Codex'])] }), 10],
  [(random) => ({ trailers: ['🤖 Generated with [Claude Code](https://claude.com/claude-code)', '', coClaude(random)], alsoPlain: true }), 10],
  [(random, { added }) => lineNote(random, Math.max(4, added), random.between(0.25, 0.7)), 14],
  [() => ({ trailers: ['Co-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>'] }), 4],
  [() => ({ origin: 'MIXED' }), 2],
]

/** What shows that a person wrote it: a ticked box in the pull request, attested lines, or a trailer that denies help. */
export const HUMAN_MARKS: readonly (readonly [Marker, number])[] = [
  [() => ({ origin: 'HUMAN' }), 62],
  [(_, { added }) => ({ evidence: [{ kind: 'LINES', aiLines: 0, humanLines: added, detail: 'git note' }] }), 22],
  [() => ({ trailers: ['AI-assisted: no'] }), 16],
]

/** Bots that bump versions sign their work. It is neither AI nor human. */
export const BOT_MARK: Mark = {
  author: {
    name: 'dependabot[bot]',
    email: '49699333+dependabot[bot]@users.noreply.github.com',
    login: 'dependabot[bot]',
  },
  branch: 'dependabot/npm_and_yarn/minor-updates',
}

function copilotAgent(random: Random, { person }: Parameters<Marker>[1]): Mark {
  return {
    author: {
      name: 'copilot-swe-agent[bot]',
      email: '198982749+Copilot@users.noreply.github.com',
      login: 'Copilot',
    },
    branch: `copilot/${task(random)}-${random.hex(4)}`,
    trailers: [
      `Agent-Logs-Url: https://github.com/larkmoor/agents/sessions/${uuid(random)}`,
      `Co-authored-by: ${person.name} <${person.email}>`,
    ],
  }
}

function cursorAgent(random: Random): Mark {
  return {
    author: { name: 'Cursor Agent', email: 'cursoragent@cursor.com' },
    branch: `cursor/${task(random)}-${random.hex(4)}`,
  }
}

function devin(random: Random): Mark {
  return {
    author: {
      name: 'Devin AI',
      email: '158243242+devin-ai-integration[bot]@users.noreply.github.com',
      login: 'devin-ai-integration[bot]',
    },
    branch: `devin/${random.integer(1_740_000_000, 1_790_000_000)}-${task(random)}`,
  }
}

/** Lines counted one by one as they were written. */
function lineNote(random: Random, added: number, share: number): Mark {
  const aiLines = Math.max(1, share > 0.9 ? Math.ceil(added * share) : Math.round(added * share))
  const humanLines = Math.max(0, added - aiLines)
  const model = random.pick(MODELS)
  const tool = model.startsWith('claude') ? 'claude' : 'codex'

  return { evidence: [{ kind: 'LINES', tool, model, aiLines, humanLines, detail: 'git note' }] }
}
