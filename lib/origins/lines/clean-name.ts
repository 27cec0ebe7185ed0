import { TOOLS } from '../tools/table'
import { findName } from '../tools/find-name'

// A name is kept as it came only where it can be nothing else: paths of a machine, addresses and sentences are not.
const NAME = /^[A-Za-z0-9][\w.:@+ ()-]{0,99}$/
const MODEL = /^[A-Za-z0-9][\w.:@+ ()/-]{0,249}$/

/** The tool that a record names, by our id for it where we have one; undefined when it names none. */
export function cleanTool(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const name = value.trim()
  if (!NAME.test(name) || name.includes('@')) return undefined
  const id = name.toLowerCase()
  if (id === 'unknown' || id === 'agent' || id === 'human') return undefined

  return ids.has(id) ? id : (findName(id.replaceAll('-', ' '))?.tool ?? id)
}

/** The model that a record names; a path to one on somebody's machine is none. */
export function cleanModel(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const name = value.trim()
  if (!MODEL.test(name) || name.split('/').length > 3 || /^(unknown|none)$/i.test(name)) return undefined
  return /^[a-z]:|^(home|users|var|opt|tmp|mnt|root)\//i.test(name) || /\S@\S/.test(name) ? undefined : name
}

const ids = new Set(TOOLS.map(({ id }) => id))
