import { expect, test } from 'vitest'
import { MASK, maskJson, maskText } from './mask'

test.each([
  ['token'],
  ['access_token'],
  ['webhookSecret'],
  ['X-Api-Key'],
  ['apikey'],
  ['password'],
  ['Authorization'],
  ['private_key'],
  ['client-secret'],
  ['Cookie'],
])('what stands under %s is masked, however deep', (key) => {
  const body = { outer: [{ [key]: 'hunter2-hunter2' }, { [key]: { inner: ['hunter2-hunter2', 42] } }] }
  const shown = JSON.stringify(maskJson(body))

  expect(shown).not.toContain('hunter2')
  expect(shown).not.toContain('42')
  expect(maskText(JSON.stringify(body))).not.toMatch(/:"hunter2/)
})

test.each([
  ['Authorization: Bearer abc.def-ghi_jkl', 'abc.def'],
  ['basic dXNlcjpwYXNz', 'dXNlcjpwYXNz'],
  ['signed with whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'MfKQ9r8G'],
  ['am_live_abcdefghijklmnop_01234567', 'abcdefgh'],
  ['ghp_'.concat('0123456789abcdefghijABCDEFGHIJ456789'), '0123456789'],
  ['xoxb-'.concat('1234567890-abcdef'), '1234567890'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'eyJzdWIi'],
  ['https://ada:letmein@db.example.com/x', 'letmein'],
  ['https://example.com/hook?a=1&access_token=letmein&b=2', 'letmein'],
  ['https://hooks.slack.com/services/T0/B0/letmein0letmein', 'letmein0'],
  ['-----BEGIN '.concat('RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----'), 'MIIEow'],
  ['-----BEGIN '.concat('PRIVATE KEY-----\nMIIEow, and cut'), 'MIIEow'],
])('%s shows no secret, in a text or under any key', (text, secret) => {
  expect(maskText(text)).not.toContain(secret)
  expect(JSON.stringify(maskJson({ note: text }))).not.toContain(secret)
})

test.each([
  [['Cookie', 'sid=letmein']],
  [['X-Api-Key', 'letmein']],
  [{ name: 'API_TOKEN', value: 'letmein' }],
  [{ Key: 'db-password', Value: ['letmein'] }],
])('what is named in %j beside its key is masked, and its name is not', (named) => {
  const shown = JSON.stringify(maskJson({ request: { headers: [named, ['Accept', '*/*']] } }))
  expect(shown).not.toContain('letmein')
  expect(shown).toContain('*/*')
  expect(shown).toContain(String(Object.values(named)[0]))
})

test('a secret of ours is masked wherever it stands', () => {
  expect(maskText('it is 0123-our-own-0123, is it', ['0123-our-own-0123'])).toBe(`it is ${MASK}, is it`)
})

test('a text that was cut within a secret does not show its beginning', () => {
  expect(maskText('{"token":"hunter2-hun')).not.toContain('hunter2')
})

test('what people are called and write is let be', () => {
  const body = {
    author: { email: 'ada@example.com', name: 'Ada' },
    title: 'Mask what is basic',
    n: 7,
    ok: true,
    no: null,
  }

  expect(maskJson(body)).toEqual(body)
  expect(maskText(JSON.stringify(body))).toBe(JSON.stringify(body))
})

test('a long text of nothing but quotes and backslashes is masked in no time', () => {
  const begun = performance.now()
  maskText('"\\'.repeat(40_000))
  maskText('token'.repeat(20_000))
  maskText(`"${'a'.repeat(100_000)}`)
  maskText('a://'.repeat(20_000))

  expect(performance.now() - begun).toBeLessThan(3_000)
})
