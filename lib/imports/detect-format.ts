import { foreignFile } from './foreign-file'
import { UnreadableFile } from './unreadable-file'

export type FileFormat = 'csv' | 'json' | 'jsonl'
export type Form = { format: FileFormat; delimiter: string }

/** Of a file so much is looked at to tell how it is written. */
export const BEGINNING_BYTES = 65_536

const DELIMITERS = [',', ';', '\t', '|'] as const

/** How a file is written, from its first bytes; an UnreadableFile where it is another than can be read. */
export function formOf(beginning: Uint8Array): Form {
  const foreign = foreignFile(beginning)
  if (foreign) throw new UnreadableFile(foreign)
  return detectFormat(Buffer.from(beginning).toString('utf8'))
}

/** How a file is written, from its beginning. */
export function detectFormat(beginning: string): Form {
  const text = beginning.replace(/^\uFEFF/, '').trimStart()
  if (text.startsWith('[')) return { format: 'json', delimiter: ',' }
  if (text.startsWith('{')) return { format: isObjectALine(text) ? 'jsonl' : 'json', delimiter: ',' }
  return { format: 'csv', delimiter: delimiterOf(text) }
}

/** What answers of APIs call the list of what was asked for. */
const LISTS = ['items', 'issues', 'incidents', 'data', 'results', 'values']
const HOLDS_LIST = new RegExp(String.raw`"(?:${LISTS.join('|')})"\s*:\s*\[\s*\{`)

/** A first line that is an object by itself: the rest are as well. One alone is a file of one line. */
function isObjectALine(text: string): boolean {
  const [first = '', ...rest] = text.split(/\r\n|\n|\r/)
  try {
    const value = JSON.parse(first) as Record<string, unknown>
    // One answer of an API after the other, each with its list.
    if (LISTS.some((name) => isListOfObjects(value[name]))) return false
    return rest.some((line) => line.trim() !== '') || !('items' in value && Array.isArray(value.items))
  } catch {
    // An object over several lines is an envelope; of one that is longer than what is looked at, its list tells.
    return rest.length === 0 && text.length > BEGINNING_BYTES / 4 && !HOLDS_LIST.test(text)
  }
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null
}

/** The one that the first line has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const header = (text.split(/[\r\n]/, 1)[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length - 1 }))
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).delimiter
}
