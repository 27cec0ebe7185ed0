import { describe, expect, test } from 'vitest'
import { mayReach, whyNotAsk } from './reach'

describe('an address is asked', () => {
  test.each(['https://id.example.com', 'https://10.1.2.3/realms/a', 'https://[2001:db9::1]', 'https://[fd12::1]'])(
    '%s',
    (url) => expect(whyNotAsk(url, false)).toBeNull(),
  )

  test.each(['http://127.0.0.1:4000', 'http://localhost:4000', 'https://[::1]:4000', 'http://2130706433'])(
    '%s, where we are on this machine ourselves, and nowhere else',
    (url) => expect([whyNotAsk(url, true), whyNotAsk(url, false)]).toEqual([null, expect.any(String)]),
  )
})

describe('an address is not asked, wherever we are', () => {
  test.each([
    'http://id.example.com',
    'ftp://id.example.com',
    'file:///etc/passwd',
    'id.example.com',
    'https://user:word@id.example.com',
    'https://169.254.169.254/latest/meta-data',
    'https://2852039166',
    'https://0xa9fea9fe',
    'https://0251.0376.0251.0376',
    'https://[::ffff:169.254.169.254]',
    'https://[64:ff9b::a9fe:a9fe]',
    'https://[2002:a9fe:a9fe::1]',
    'https://[fe80::1]',
    'https://[fd00:ec2::254]',
    'https://100.100.100.200',
    'https://168.63.129.16',
    'https://0.0.0.0',
    'https://[::]',
    'https://224.0.0.1',
    'https://255.255.255.255',
  ])('%s', (url) => expect(whyNotAsk(url, true)).toEqual(expect.any(String)))
})

test('what is no address leads nowhere', () => {
  expect(mayReach('id.example.com', true)).toBe(false)
})
