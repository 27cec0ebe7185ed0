import { expect, inject, test } from 'vitest'
import { withDatabase } from '../postgres/database.mjs'
import { openDatabase } from './database.mjs'

const server = () => inject('postgres').url

async function refusalOf(url: string): Promise<string> {
  const outcome = await openDatabase('/nowhere', url).catch((error: Error) => error.message)
  return String(outcome)
}

test('a wrong password is said without the password', async () => {
  const address = new URL(server())
  address.password = 'hunter2'

  const sentence = await refusalOf(address.href)

  expect(sentence).toContain('refused the password of user "aftermerge"')
  expect(sentence).not.toContain('hunter2')
})

test('a database that is not there is named, with the command that makes it', async () => {
  const sentence = await refusalOf(withDatabase(server(), 'not_there'))

  expect(sentence).toContain('createdb not_there')
})

test('a port where nothing listens is named', async () => {
  const address = new URL(server())
  address.port = '1'

  expect(await refusalOf(address.href)).toContain('No Postgres answers at 127.0.0.1:1')
})

test.each(['not an address', 'mysql://a:hunter2@localhost/b', '/var/run/postgresql'])(
  '%s is no address of Postgres',
  async (url) => {
    const sentence = await refusalOf(url)

    expect(sentence).toContain('DATABASE_URL is not an address of Postgres')
    expect(sentence).not.toContain('hunter2')
  },
)

test('an owner of its own is reached as well, and named where it is not', async () => {
  const nobody = new URL(server())
  nobody.username = 'nobody'

  const sentence = await openDatabase('/nowhere', server(), nobody.href).catch((error: Error) => error.message)

  expect(sentence).toContain('refused the password of user "nobody" in MIGRATE_DATABASE_URL')
  await expect(openDatabase('/nowhere', '', server())).rejects.toThrow('DATABASE_URL names none')
})

test('a database that answers and keeps its word is used as it is', async () => {
  expect(await openDatabase('/nowhere', server())).toEqual({ url: server(), ownerUrl: server(), cluster: null })
})
