import type { Tool } from './tool'
import { TOOLS } from './table'

export type Naming = { tool?: string; model?: string }

// Words that belong to names of models. `Assisted-by: Devin Trejo` must not read as Devin: what follows the name of a
// tool has to be one of these, a number, or in brackets.
const MODEL =
  /^(opus|sonnet|haiku|fable|gpt|chatgpt|codex|gemini|glm|kimi|qwen|deepseek|llama|mistral|grok|minimax|claude|o[134])$/i
const BESIDES = /^(code|cli|agent|ai|pro|max|mini|flash|turbo|thinking|preview|high|low|medium|fast|context|coder)$/i

/** Which tool or model a value such as `OpenAI Codex` or `Claude Opus 5 (1M context)` names; null when it could be a person. */
export function findName(value: string): Naming | null {
  const text = value.replace(/\([^)]*\)?/g, ' ').trim()
  const lower = text.toLowerCase()

  for (const [name, tool] of byName) {
    if (!startsWithWord(lower, name)) continue
    const rest = text.slice(name.length).trim()
    if (rest === '') return { tool: tool.id }
    if (words(rest).every(isModelWord)) return { tool: tool.id, model: value.slice(name.length).trim() }
  }
  return isModel(text) ? { model: value.trim() } : null
}

function isModel(text: string): boolean {
  const parts = words(text.slice(text.lastIndexOf('/') + 1))

  return parts.some((part) => MODEL.test(part)) && parts.every(isModelWord)
}

function isModelWord(word: string): boolean {
  return MODEL.test(word) || BESIDES.test(word) || /\d/.test(word)
}

function words(text: string): string[] {
  return text.split(/[\s_:/-]+/).filter((word) => word !== '')
}

function startsWithWord(text: string, name: string): boolean {
  return text.startsWith(name) && !/[a-z0-9]/.test(text.charAt(name.length))
}

/** Longest first, so that `claude code` is tried before `claude`. */
const byName: readonly (readonly [string, Tool])[] = TOOLS.flatMap((tool) =>
  (tool.names ?? []).map((name) => [name, tool] as const),
).sort(([a], [b]) => b.length - a.length)
