import { afterEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/errors'
import { readBytes } from './read-bytes.server'

afterEach(() => vi.useRealTimers())

const tooLarge = () => new AppError('too-large', 'It is too large.')
const sent = (body: ReadableStream<Uint8Array>) =>
  new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit)

test('a body whose sender goes away in the middle is said to have broken off, and nothing fails once its time is over', async () => {
  vi.useFakeTimers()
  const unheard: unknown[] = []
  const hear = (reason: unknown) => unheard.push(reason)
  process.on('unhandledRejection', hear)
  let given = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1
      if (given === 1) controller.enqueue(new Uint8Array(10))
      else controller.error(new Error('aborted'))
    },
  })

  await expect(readBytes(sent(body), 100, tooLarge)).rejects.toMatchObject({
    code: 'malformed',
    message: 'The body broke off.',
  })
  await vi.advanceTimersByTimeAsync(60_000)
  vi.useRealTimers()
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', hear)

  expect(unheard).toEqual([])
})

test('one that is too large is cut off, and one that is as large as it may be is read whole', async () => {
  const of = (bytes: number) => new Blob([new Uint8Array(bytes)]).stream()

  await expect(readBytes(sent(of(101)), 100, tooLarge)).rejects.toMatchObject({ code: 'too-large' })
  expect(await readBytes(sent(of(100)), 100, tooLarge)).toHaveLength(100)
})
