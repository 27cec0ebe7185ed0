import { expect, test } from 'vitest'
import { findNodeFault } from './node-version.mjs'

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(findNodeFault(version)).toBeNull()
})

test.each(['18.20.4', '20.18.3', '0.12.18'])(
  'Node %s is refused by a sentence that names what is needed',
  (version) => {
    const fault = findNodeFault(version)

    expect(fault).toContain('20.19')
    expect(fault).toContain(version)
  },
)
