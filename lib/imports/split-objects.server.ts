import 'server-only'
import { UnreadableFile } from './unreadable-file'

/** The text of an object, or why what stands in its place is none. */
type Piece = { line: number; text: string } | { line: number; why: string }

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, LINE, COMMA] = [...'"\\{}[]\n,'].map((c) =>
  c.charCodeAt(0),
)

/** What is deeper nobody wrote, and whatever walks through it by calling itself would run out of room. */
const MOST_LEVELS = 100
const NO_OBJECT = 'This is not a JSON object.'
const TOO_DEEP = `This row has more than ${MOST_LEVELS} levels within each other.`

/**
 * The objects of a JSON list, of an envelope that holds one, or of a file with one a line; each as its text. Nothing of
 * the file is held but the object that is being read. Of an envelope the first list that holds objects is meant.
 */
export async function* splitObjects(
  chunks: AsyncIterable<string>,
  { isLines, mostLength }: { isLines: boolean; mostLength: number },
): AsyncGenerator<Piece> {
  let depth = 0
  /** How deep rows lie: at the top of a file of lines, else within its list, once that is found; `over`: behind it. */
  let rowDepth: number | null | 'over' = isLines ? 0 : null
  let hasObjects = isLines
  let isText = false
  let isEscaped = false
  let isStray = false
  let line = 1
  let begun: { line: number; text: string; deepest: number } | null = null

  for await (const chunk of chunks) {
    let from = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const code = chunk.charCodeAt(at)
      if (code === LINE) {
        line += 1
        if (isLines && depth === 0) isStray = false
        // No text goes over a line, so that one that nobody closed costs its own row alone.
        if (isLines && isText) {
          if (begun) yield { line: begun.line, why: NO_OBJECT }
          begun = null
          depth = 0
          isText = isEscaped = false
        }
      }
      if (isText) {
        if (isEscaped) isEscaped = false
        else if (code === BACKSLASH) isEscaped = true
        else if (code === QUOTE) isText = false
        continue
      }
      // What stands between rows is told of once, where rows may stand for sure.
      if (depth === rowDepth && begun === null && code !== OPEN) {
        if (code === COMMA) isStray &&= isLines
        else if (!isStray && code !== CLOSE_LIST && code! > 32 && (hasObjects || rowDepth === 1)) {
          isStray = true
          yield { line, why: NO_OBJECT }
        }
      }
      if (code === QUOTE) isText = true
      else if (code === OPEN || code === OPEN_LIST) {
        if (code === OPEN_LIST && rowDepth === null && depth <= 1) {
          rowDepth = depth + 1
          begun = null
          isStray = false
        } else if (code === OPEN && begun === null && (rowDepth === null ? depth === 0 : depth === rowDepth)) {
          begun = { line, text: '', deepest: depth }
          hasObjects ||= rowDepth !== null
          from = at
        }
        depth += 1
        if (begun && depth > begun.deepest) begun.deepest = depth
      } else if (code === CLOSE || code === CLOSE_LIST) {
        depth -= 1
        if (depth < 0) throw new UnreadableFile(`Line ${line} closes what was never opened: this is no JSON.`)
        if (code === CLOSE && begun && depth === (rowDepth ?? 0)) {
          yield pieceOf(begun, chunk.slice(from, at + 1), depth, mostLength)
          begun = null
        } else if (code === CLOSE_LIST && !isLines && typeof rowDepth === 'number' && depth === rowDepth - 1)
          rowDepth = hasObjects ? 'over' : null
        if (depth === 0 && rowDepth === 'over') {
          // Another answer may follow the first.
          rowDepth = null
          hasObjects = false
        }
      }
    }
    if (begun) {
      // Of a row that is too long it is enough to know that.
      begun.text = begun.text.length > mostLength ? begun.text : begun.text + chunk.slice(from)
    }
  }
  if (begun) throw new UnreadableFile(`The file ends before its JSON does: what begins on line ${begun.line} is open.`)
  if (depth > 0 || isText) throw new UnreadableFile('The file ends before its JSON does.')
}

function pieceOf(
  { line, text, deepest }: { line: number; text: string; deepest: number },
  rest: string,
  depth: number,
  mostLength: number,
): Piece {
  if (text.length + rest.length > mostLength)
    return { line, why: `This row is longer than ${mostLength.toLocaleString('en')} characters.` }
  return deepest - depth > MOST_LEVELS ? { line, why: TOO_DEEP } : { line, text: text + rest }
}
