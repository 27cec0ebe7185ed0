import { expect, test } from 'vitest'
import { networkOf } from './network-of'

test.each([
  { address: '203.0.113.7', network: '203.0.113.7' },
  { address: '::ffff:203.0.113.7', network: '203.0.113.7' },
  { address: '2001:db8:1:2:3:4:5:6', network: '2001:db8:1:2::/64' },
  { address: '2001:0DB8:1:2::9', network: '2001:db8:1:2::/64' },
  { address: '::1', network: '::/64' },
])('$address is counted as $network', ({ address, network }) => {
  expect(networkOf(address)).toBe(network)
})

test('what is no address is counted too, and cannot fill the table', () => {
  expect(networkOf('unix:'.repeat(100))).toHaveLength(64)
})
