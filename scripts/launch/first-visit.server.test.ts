import { expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { addMember } from '@/lib/members/add-member.server'
import { setUpCode as codeOfTheApp } from '@/lib/members/set-up-code.server'
import { freshDatabase } from '../postgres/test-database'
import { findFirstVisit, setUpCode } from './first-visit.mjs'

const database = freshDatabase()
const site = 'https://aftermerge.example.com'

test('the code that is printed is the one that the app asks for', () => {
  expect(setUpCode(process.env.AUTH_SECRET)).toBe(codeOfTheApp())
})

test('while there is nobody the way in is told, with the code where others could come first', async () => {
  const asked = { databaseUrl: database.url(), site, secret: 'a secret' }

  expect(await findFirstVisit({ ...asked, isLocal: true })).toBe(`${site}/set-up`)
  expect(await findFirstVisit({ ...asked, isLocal: false })).toBe(`${site}/set-up?code=${setUpCode('a secret')}`)
})

test('once there is somebody it is not', async () => {
  const wish = {
    name: 'Ada',
    email: 'ada@example.com',
    role: 'ADMINISTRATOR',
    password: 'nimble-otter-62-quays',
  } as const
  await transact((tx) => addMember(tx, wish, systemActor('test'), crypto.randomUUID()))

  expect(await findFirstVisit({ databaseUrl: database.url(), site, secret: 'a secret', isLocal: false })).toBeNull()
})
