import { expect, test } from 'vitest'
import { nameOfRemote, webAddress, webAddressOf } from './read-remote'

test.each([
  ['https://github.com/owner/repository.git', 'owner/repository'],
  ['https://someone:secret@gitlab.example.com:8443/group/sub/project.git', 'group/sub/project'],
  ['git@github.com:owner/repository.git', 'owner/repository'],
  ['ssh://git@github.com:22/owner/repository', 'owner/repository'],
  ['/srv/git/repository.git', 'repository'],
  ['../repository/.git', 'repository'],
  ['file:///srv/git/repository.git', 'repository'],
  ['C:\\work\\repository', 'repository'],
])('%s is called %s', (address, name) => {
  expect(nameOfRemote(address)).toBe(name)
})

test('a password in the address gets nowhere', () => {
  const address = 'https://someone:secret@github.com/owner/repository.git'

  expect(nameOfRemote(address)).not.toContain('secret')
  expect(webAddress(address)).toBe('https://github.com/owner/repository')
})

test('a change is shown where its host shows it', () => {
  expect(webAddressOf('https://github.com/o/r', { sha: 'abc', number: 12 })).toBe('https://github.com/o/r/pull/12')
  expect(webAddressOf('https://gitlab.com/o/r', { sha: 'abc' })).toBe('https://gitlab.com/o/r/-/commit/abc')
})
