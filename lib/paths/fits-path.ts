/**
 * Whether a path fits a pattern as CODEOWNERS has it: `*` within a folder, `**` through folders, `/docs` from the root,
 * `docs` and `*.sql` at any depth; what names a folder holds for all in it. Compared step by step and not by a regular
 * expression, so that no pattern of a person's can take longer than the pattern times the path.
 */
export function fitsPath(pattern: string, path: string): boolean {
  return pathPattern(pattern)(namesIn(path))
}

/** A pattern read once, for many paths that are taken apart once. */
export function pathPattern(pattern: string): (names: readonly string[]) => boolean {
  const steps = stepsOf(pattern)
  return (names) => steps.length > 0 && fits(steps, names, (step) => step === '**', fitsName)
}

export function namesIn(path: string): string[] {
  return path.split('/').filter(Boolean)
}

function stepsOf(pattern: string): string[] {
  const isFolder = pattern.endsWith('/')
  const steps = namesIn(pattern)
  if (steps.length === 0) return []

  const isAnchored = pattern.startsWith('/') || steps.length > 1
  const last = steps.at(-1)!
  const below = isFolder ? ['*', '**'] : last.includes('*') ? [] : ['**']
  return [...(isAnchored ? [] : ['**']), ...steps, ...below]
}

/** `*` for any letters, `?` for one. */
export function fitsName(pattern: string, name: string): boolean {
  if (pattern === name) return true
  if (!/[*?]/.test(pattern)) return false
  return fits(
    [...pattern],
    [...name],
    (letter) => letter === '*',
    (letter, other) => letter === '?' || letter === other,
  )
}

/** The classic match with one way back: to the last thing that may stand for many. */
function fits(
  pattern: readonly string[],
  text: readonly string[],
  isMany: (step: string) => boolean,
  isOne: (step: string, one: string) => boolean,
): boolean {
  let at = 0
  let many = -1
  let from = 0
  for (let read = 0; read < text.length;) {
    const step = pattern[at]
    if (step !== undefined && isMany(step)) {
      many = at
      from = read
      at += 1
    } else if (step !== undefined && isOne(step, text[read]!)) {
      at += 1
      read += 1
    } else if (many !== -1) {
      from += 1
      read = from
      at = many + 1
    } else return false
  }
  return pattern.slice(at).every(isMany)
}
