import { afterEach, expect, test, vi } from 'vitest'
import { reach } from './reach'

afterEach(() => vi.unstubAllGlobals())

test('where no server answers this is said in our words', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))

  await expect(reach('/api/v1/triage', {})).rejects.toThrow('The server could not be reached.')
})

test('what was given up on stays what it was, so that nobody takes it for a failure', async () => {
  const gone = new DOMException('Aborted', 'AbortError')
  vi.stubGlobal('fetch', () => Promise.reject(gone))

  await expect(reach('/api/v1/triage', { signal: AbortSignal.abort() })).rejects.toBe(gone)
})
