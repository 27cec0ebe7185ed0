export type Spent = { id: string; startedAt: string; minutes: number }

const endOf = ({ startedAt, minutes }: Spent) => Date.parse(startedAt) + minutes * 60_000

/**
 * Of a person's entries, in the order they began: for each those that began before it and had not ended. These keep the
 * time, and it is trimmed of the later one. Less than a minute is rounding and no overlap.
 */
export function overlapsOf(entries: readonly Spent[]): Map<string, string[]> {
  let running: Spent[] = []
  return new Map(
    entries.map((entry) => {
      const begin = Date.parse(entry.startedAt)
      running = running.filter((earlier) => endOf(earlier) - begin >= 60_000)
      const ids = running.map(({ id }) => id)
      running.push(entry)
      return [entry.id, ids]
    }),
  )
}
