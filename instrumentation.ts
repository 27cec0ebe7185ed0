/** Next calls this once in every server process, before the first request, and waits for it: nothing here may take time. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return

  const { keepSettled } = await import('@/lib/ingest/keep-settled.server')
  keepSettled()
  const { keepProcessed } = await import('@/lib/deliveries/keep-processed.server')
  keepProcessed()
  const { keepWatchOverAudit } = await import('@/lib/audit/keep-watch.server')
  keepWatchOverAudit()
  const { keepReevaluating } = await import('@/lib/attribution/keep-reevaluating.server')
  keepReevaluating()
  const { keepCounted } = await import('@/lib/counts/keep-counted.server')
  keepCounted()
  const { keepSending } = await import('@/lib/digests/sending/keep-sending.server')
  keepSending()
  const { keepImporting } = await import('@/lib/imports/keep-importing.server')
  keepImporting()
  const { keepNotifying } = await import('@/lib/notifications/sending/keep-notifying.server')
  keepNotifying()
}
