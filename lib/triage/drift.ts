type Row = { id: string }
type Held = { rows: readonly Row[]; isWhole: boolean }

/**
 * How far a queue that is being read has come away from how it begins by now. What lies behind the last row that both
 * know says nothing: it comes by scrolling, or was pushed out of the beginning.
 */
export function driftOf<R extends Row>(held: Held, head: { rows: readonly R[]; isWhole: boolean }) {
  const [known, there] = [idsOf(held.rows), idsOf(head.rows)]
  const news = upToLast(head.rows, known, held.isWhole).filter(({ id }) => !known.has(id))
  const left = upToLast(held.rows, there, head.isWhole).filter(({ id }) => !there.has(id))
  return { news, left: idsOf(left) }
}

const idsOf = (rows: readonly Row[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id))

function upToLast<R extends Row>(rows: readonly R[], others: ReadonlySet<string>, areOthersAll: boolean): readonly R[] {
  return areOthersAll
    ? rows
    : rows.slice(
        0,
        Math.max(
          0,
          rows.findLastIndex(({ id }) => others.has(id)),
        ),
      )
}
