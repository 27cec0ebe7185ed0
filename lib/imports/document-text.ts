/** How deep documents are looked into; a row of a file is no deeper. */
const MOST_LEVELS = 100
const BLOCKS = new Set(['paragraph', 'heading', 'codeBlock', 'listItem', 'hardBreak', 'tableRow', 'blockquote'])

type Node = { type?: unknown; text?: unknown; content?: unknown }

/** The text of a document as Jira's API writes descriptions, a line a paragraph; null: it is no document. */
export function documentText(value: unknown): string | null {
  const node = value as Node | null
  if (typeof node !== 'object' || node === null || node.type !== 'doc' || !Array.isArray(node.content)) return null
  return textOf(node, 0)
    .replace(/\n{2,}/g, '\n')
    .trim()
}

function textOf(node: Node, level: number): string {
  if (typeof node !== 'object' || node === null || level > MOST_LEVELS) return ''
  const own = typeof node.text === 'string' ? node.text : ''
  const inner = Array.isArray(node.content) ? node.content.map((part: Node) => textOf(part, level + 1)).join('') : ''
  return `${own}${inner}${BLOCKS.has(String(node.type)) ? '\n' : ''}`
}
