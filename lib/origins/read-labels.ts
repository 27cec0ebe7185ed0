import type { Evidence } from './evidence'
import type { Origin } from './origin'
import { TOOLS } from './tools/table'

/** What a label says: `generated` that a tool made it all, `assisted` that one took part. */
type Saying = { says: 'generated' | 'assisted'; tool?: string }

// Labels are compared whole, for `area: copilot` and `ai-platform` are about a thing and not about who wrote it.
const GENERATED = ['ai-generated', 'generated-by-ai', 'ai-written', 'ai-authored', 'written-by-ai']
const ASSISTED = ['ai-assisted', 'assisted-by-ai', 'ai-assist', 'made-with-ai']
const TOOL_IDS = ['claude', 'copilot', 'cursor', 'codex', 'devin', 'aider', 'amp', 'jules', 'opencode', 'windsurf']
// Databases and screens have cursors, and AMP is a kind of page: alone these say nothing.
const ALSO_THINGS = new Set(['cursor', 'amp'])

/** What the labels of a change say about its origin. A team writes them by hand or by its rules, so they are a word and no trace. */
export function evidenceOfLabels(labels: readonly string[]): Evidence[] {
  return labels.flatMap((label) => {
    const saying = LABELS.get(plain(label))
    return saying
      ? [{ kind: 'LABEL' as const, ...(saying.tool && { tool: saying.tool }), detail: label.slice(0, 200) }]
      : []
  })
}

/** What a finding of this kind decides; a label that we do not know took part in nothing. */
export function originOfLabel(label: string | undefined): Origin | null {
  const says = LABELS.get(plain(label ?? ''))?.says

  return says === 'generated' ? 'AI' : says === 'assisted' ? 'MIXED' : null
}

/** `AI Generated`, `ai_generated` and `ai:generated` are one label. */
function plain(label: string): string {
  return label
    .slice(0, 200)
    .trim()
    .toLowerCase()
    .replace(/[\s_:/.-]+/g, '-')
}

const LABELS: ReadonlyMap<string, Saying> = new Map<string, Saying>([
  ...GENERATED.map((label): [string, Saying] => [label, { says: 'generated' }]),
  ...ASSISTED.map((label): [string, Saying] => [label, { says: 'assisted' }]),
  ...TOOLS.filter(({ id }) => TOOL_IDS.includes(id)).flatMap(({ id, names = [] }) =>
    [...new Set([id, ...names.map(plain)])].flatMap((name): [string, Saying][] => [
      ...(ALSO_THINGS.has(name) ? [] : [[name, { says: 'assisted', tool: id }] as [string, Saying]]),
      [`ai-${name}`, { says: 'assisted', tool: id }],
      [`${name}-generated`, { says: 'generated', tool: id }],
      [`generated-by-${name}`, { says: 'generated', tool: id }],
    ]),
  ),
])
