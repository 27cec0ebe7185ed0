import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decrypt, encrypt } from './aes-gcm.server'
import { open } from './open.server'
import { seal } from './seal.server'

const hex = (text: string) => Buffer.from(text, 'hex')

beforeEach(() => void vi.stubEnv('AUTH_SECRET', 'one secret of at least thirty-two characters'))
afterEach(() => vi.unstubAllEnvs())

test('the cipher is AES-256-GCM: test case 16 of McGrew and Viega', () => {
  const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308')
  const plain = hex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  )
  const context = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  const nonce = hex('cafebabefacedbaddecaf888')

  const sealed = encrypt(key, nonce, plain, context)

  expect(sealed.toString('hex')).toBe(
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
      '76fc6ece0f4e1768cddf8853bb2d551b',
  )
  expect(decrypt(key, nonce, sealed, context)).toEqual(plain)
})

test('what an earlier version stored can still be opened', () => {
  const stored = hex(GOLDEN)

  expect(open(stored, 'row 1')).toBe('a secret of the provider')
})

test('a secret is sealed differently each time, and nothing of it can be read', () => {
  const [first, second] = [seal('planted-canary', 'row 1'), seal('planted-canary', 'row 1')]

  expect(first).not.toEqual(second)
  expect(Buffer.from(first).includes('canary')).toBe(false)
  expect([open(first, 'row 1'), open(second, 'row 1')]).toEqual(['planted-canary', 'planted-canary'])
})

test('moved to another row it cannot be opened, nor with any one bit changed, nor cut short', () => {
  const sealed = seal('secret', 'row 1')
  const changed = Array.from({ length: sealed.length * 8 }, (_, bit) => {
    const copy = Uint8Array.from(sealed)
    copy[bit >> 3]! ^= 1 << (bit & 7)
    return copy
  })
  const cut = Array.from({ length: sealed.length }, (_, length) => sealed.slice(0, length))

  expect(open(sealed, 'row 2')).toBeNull()
  expect([...changed, ...cut].filter((one) => open(one, 'row 1') !== null)).toEqual([])
})

test('after a rotation the previous secret opens what it sealed, and the new one seals', () => {
  const before = seal('secret', 'row 1')
  vi.stubEnv('AUTH_SECRET', 'another secret of at least thirty-two characters')
  expect(open(before, 'row 1')).toBeNull()
  vi.stubEnv('AUTH_SECRET_PREVIOUS', 'one secret of at least thirty-two characters')

  const after = seal('secret', 'row 1')

  expect(open(before, 'row 1')).toBe('secret')
  vi.stubEnv('AUTH_SECRET_PREVIOUS', '')
  expect([open(before, 'row 1'), open(after, 'row 1')]).toEqual([null, 'secret'])
})

/** Sealed once under the secret above, in the context `row 1`. */
const GOLDEN =
  'de8b23bcbca4290c40b0bb9348974058ce6a5c1449257b4835273c1dbcd4b156218fdb4ca6a11b82f0fb1a1e67684916e88a5e2b25fc707c'
