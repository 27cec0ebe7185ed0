import { findName, type Naming } from './tools/find-name'

export type Making = Naming & { kind: 'GENERATED_WITH' | 'ASSISTED_BY' }

// An emoji or two, or emphasis, may come first; blanks, quotes and bullets may not: those are prose about such lines.
// So is a small letter: it is a sentence that was wrapped.
const LINE =
  /^(?:[\p{Extended_Pictographic}\u{FE0F}\u{200D}]{1,8} ?|[_*]{1,3})?(Generated|Made|Created|Assisted) (?:with|by|With|By) (.+)$/u

/** A line such as `🤖 Generated with [Claude Code](…)`. Unknown makers are no evidence: scripts and compilers generate too. */
export function readGeneratedWith(line: string): Making | null {
  const [, verb, rest] = LINE.exec(line) ?? []
  if (!verb || !rest) return null

  const naming = readMaker(rest)
  return naming && { kind: verb === 'Assisted' ? 'ASSISTED_BY' : 'GENERATED_WITH', ...naming }
}

function readMaker(rest: string): Naming | null {
  const linked = /^\[([^\]]{1,60})\]\(/.exec(rest)?.[1]
  if (linked) return findName(linked)

  // Unlinked, the name has to be all there is, or "Generated with Claude in mind" would count.
  return findName(rest.replace(/[_*.!]+$/, ''))
}
