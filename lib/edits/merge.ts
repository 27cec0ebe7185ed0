import type { Shown, Value } from './shown'
import { wantedIn, type Wish } from './wish'
import type { EditedField } from './words'

/** The same field said twice, neither knowing of the other. */
export type Clash = { field: EditedField; seen: Value; theirs: Value; mine: Value; back?: true }
export type Merged = { fits: Wish; clashes: Clash[] }

/**
 * What somebody wants against what is there by now, field by field. `seen` is what they had before them: where that is
 * still there theirs fits, and where it is what they want already nothing is left to say. All else they must look at.
 */
export function merge(wish: Wish, seen: Partial<Shown>, current: Shown): Merged {
  const merged: Merged = { fits: {}, clashes: [] }
  for (const [field, wanted] of wantedIn(wish)) {
    const { value: mine, back } = wanted
    const [before, theirs] = [seen[field] ?? null, current[field]]
    if (isSame(before, theirs)) {
      if (back || !isSame(mine, theirs)) merged.fits[field] = wanted
    } else if (!isSame(mine, theirs)) merged.clashes.push({ field, seen: before, theirs, mine, ...(back && { back }) })
  }
  return merged
}

/** An empty summary and none say the same. */
function isSame(one: Value, other: Value): boolean {
  return (one === '' ? null : one) === (other === '' ? null : other)
}
