import type { Language } from './languages/language'

export type Line = {
  /** Without its comments. */
  said: string
  /** Without its comments and the insides of its strings: what is left is code. */
  code: string
}

/** Longer lines are made by machines. */
const LONGEST = 2000

const IN_A_BLOCK = /^\s*\*(?:\s|\/|$)/
const IMPORTS =
  /^\s*(?:import\b|from\s+\S+\s+import\b|using\s+(?:static\s+|namespace\s+)?[\w.:]+\s*[;=]|use\s|require\b|#\s*include\b|package\s|(?:const|let|var)\s+[^=]*=\s*require\()/

/** What of a line can be a call. A string or a block comment that began on another line is not seen. */
export function codeOf({ comments, hasBlocks = false, quotes }: Language, line: string): Line {
  if (line.length > LONGEST || (hasBlocks && IN_A_BLOCK.test(line))) return { said: '', code: '' }

  let said = ''
  let code = ''
  let quote: string | null = null
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at]!
    if (quote !== null) {
      said += char
      if (char === '\\') said += line[(at += 1)] ?? ''
      else if (char === quote) {
        code += char
        quote = null
      }
      continue
    }
    if (comments.some((mark) => line.startsWith(mark, at) && beginsComment(mark, line, at))) break
    if (hasBlocks && line.startsWith('/*', at)) {
      const end = line.indexOf('*/', at + 2)
      if (end === -1) break
      at = end + 1
      continue
    }
    if (quotes.includes(char)) quote = char
    said += char
    code += char
  }
  return quotes && IMPORTS.test(code) ? { said: '', code: '' } : { said, code }
}

/** `#` within a word is none in a shell, and `//` after a colon is an address. */
function beginsComment(mark: string, line: string, at: number): boolean {
  const before = line[at - 1]
  return mark.startsWith('#') ? before === undefined || /\s/.test(before) : before !== ':'
}
