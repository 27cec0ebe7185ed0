import 'server-only'
import type pg from 'pg'

/** Rings when something was notified on this channel, also while nobody waited for it. Waiting fails once the connection is lost. */
export function bellOf(client: pg.Client, channel: string): (patienceMs: number) => Promise<'rung' | 'silent'> {
  let isRung = false
  let isLost = false
  let wake = (): void => undefined
  client.on('notification', (told) => {
    if (told.channel !== channel) return
    isRung = true
    wake()
  })
  for (const name of ['error', 'end'] as const)
    client.on(name, () => {
      isLost = true
      wake()
    })

  return async (patienceMs) => {
    if (!isRung && !isLost)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patienceMs)
        timer.unref()
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    if (isLost) throw new Error('Connection terminated')
    const was = isRung ? 'rung' : 'silent'
    isRung = false
    return was
  }
}
