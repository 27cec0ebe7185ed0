/** Counting goes on for no longer: a test may hold changes of forty years. */
const AT_MOST_MS = 250

/**
 * Counts some of what there is, so that whatever is written from here on has counts to make stale, and questions that
 * are asked from here on are answered from them.
 */
export async function countSome(): Promise<void> {
  if (!(await hasRecords())) return
  const { countSpans } = await import('@/lib/counts/count-spans.server')
  await countSpans({ untilMs: performance.now() + AT_MOST_MS })
}

/** Fails where a count that is still in use is not what brute force finds in the rows: `cli rebuild --check`. */
export async function expectCountsHold(): Promise<void> {
  if (!(await hasRecords())) return
  const { checkCounts } = await import('@/lib/counts/check-counts.server')
  const { differences, cells, spans, stale } = await checkCounts()
  if (differences > 0)
    throw new Error(
      `What is written here left counts behind that are not those of the rows: ${differences} differences in ${cells} cells of ${spans} spans, ${stale} of them known to be stale.`,
    )
}

async function hasRecords(): Promise<boolean> {
  const { db } = await import('@/lib/db/client.server')
  const select = { id: true } as const
  return ((await db().change.findFirst({ select })) ?? (await db().workLog.findFirst({ select }))) !== null
}
