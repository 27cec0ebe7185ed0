import { expect, test } from 'vitest'
import { mayPost, whyNotPost } from './reach'

const PUBLIC = { isLocal: false, listed: [], ports: [] }
const LISTED = { isLocal: false, listed: ['chat.corp'], ports: [] }

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1::1', true],
  ['10.0.0.7', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['127.0.0.1', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['169.254.169.254', false],
  ['fd00:ec2::254', false],
  ['fe80::1', false],
  ['0.0.0.0', false],
  ['64:ff9b::a00:7', false],
  ['2002:a00:7::', false],
  ['no address', false],
])('where a name leads to %s, it is posted: %s', (address, may) => {
  expect(mayPost(address, 'chat.corp', PUBLIC)).toBe(may)
})

test('a host that whoever runs this named may be inside the network, and still not the machine nor its cloud', () => {
  const reached = ['10.0.0.7', 'fd12::7', '127.0.0.1', '169.254.169.254'].filter((at) =>
    mayPost(at, 'chat.corp', LISTED),
  )

  expect(reached).toEqual(['10.0.0.7', 'fd12::7'])
  expect(mayPost('10.0.0.7', 'other.corp', LISTED)).toBe(false)
})

test('this machine is reached by an Aftermerge that is for it alone', () => {
  const local = { isLocal: true, listed: [], ports: [] }

  expect(whyNotPost('http://127.0.0.1:9000/x', local)).toBeNull()
  expect(whyNotPost('http://127.0.0.1:9000/x', PUBLIC)).toBe('does not begin with https://')
  expect(whyNotPost('https://localhost/x', PUBLIC)).toBe('leads to an address inside a network')
  expect(whyNotPost('https://2130706433/x', PUBLIC)).toBe('leads to an address inside a network')
  expect(whyNotPost('https://hooks.example.com/services/T0', PUBLIC)).toBeNull()
})

test.each(['', ':443', ':80', ':8080', ':8443', ':9443'])('an address on port “%s” is posted to', (port) => {
  expect(whyNotPost(`https://hooks.example.com${port}/x`, { ...PUBLIC, ports: [9443] })).toBeNull()
})

test.each([22, 25, 465, 587, 3306, 5432, 6379, 9200, 11211, 8081, 1, 65535])(
  'an address on port %i is not, wherever it leads, unless whoever runs this named the port',
  (port) => {
    for (const host of ['hooks.example.com', '93.184.216.34', 'chat.corp', '[2606:2800:220:1::1]'])
      expect(whyNotPost(`https://${host}:${port}/x`, { ...LISTED, ports: [9443] })).toBe(
        `names port ${port}, which is none of those that are posted to`,
      )
    expect(whyNotPost(`https://hooks.example.com:${port}/x`, { ...PUBLIC, ports: [port] })).toBeNull()
  },
)

test('an Aftermerge for its machine alone reaches any port of it, and of other hosts those of the web', () => {
  const local = { ...PUBLIC, isLocal: true }

  expect(whyNotPost('http://127.0.0.1:5432/x', local)).toBeNull()
  expect(whyNotPost('https://hooks.example.com:5432/x', local)).toContain('names port 5432')
})
