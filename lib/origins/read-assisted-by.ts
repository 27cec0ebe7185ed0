import { findIdentity } from './tools/find-identity'
import { findName, type Naming } from './tools/find-name'
import { readPerson } from './read-lines'

/**
 * Who helped, in every dialect met: `Claude:claude-3-opus sparse`, `GLM-5 via Crush <crush@charm.land>`,
 * `Claude Opus 5 <noreply@anthropic.com>`, `OpenAI Codex`. Null for a person and for a template left unfilled.
 */
export function readAssistedBy(value: string): Naming | null {
  if (/^<?[A-Z]+[_-]NAME>?:/.test(value)) return null

  const { name, email } = readPerson(value.replace(/^<[^<>@]*>/, ''))
  const [model = '', through] = splitVia(name)
  const tool = email === null ? null : findIdentity({ name, email })

  if (tool && tool.role !== 'automation') return { tool: tool.id, ...named(model, through) }
  if (through !== undefined) return { ...findName(through), ...named(model, through) }
  // An address that is nobody's tool belongs to a person who helped.
  if (email !== null) return null
  return readPair(name) ?? findName(name)
}

/** `AGENT:MODEL [tool] [tool]`, as the Linux kernel asks for it. */
function readPair(name: string): Naming | null {
  const pair = /^([A-Za-z][\w .-]{0,39}):([\w.@/-]{1,100})(?:\s|$)/.exec(name)
  if (!pair?.[1] || !pair[2] || pair[2].startsWith('/')) return null

  return { ...findName(pair[1]), model: pair[2] }
}

function splitVia(name: string): [string, string?] {
  const at = ` ${name}`.toLowerCase().indexOf(' via ')

  return at < 0 ? [name] : [name.slice(0, Math.max(at - 1, 0)).trim(), name.slice(at + 4).trim()]
}

function named(model: string, through: string | undefined): Naming {
  if (model === '') return {}
  if (through !== undefined) return { model }

  const naming = findName(model)
  return naming?.model ? { model: naming.model } : {}
}
