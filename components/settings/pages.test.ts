import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { personActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import { settingsOf } from './pages'

const folder = new URL('../../app/(dashboard)/settings/', import.meta.url)
const seenBy = (role: Role) =>
  settingsOf(personActor({ id: '1', name: 'Ada', role, email: 'ada@example.com', teamIds: [] })).map(({ href }) => href)

test('an administrator is led to every page of the settings that there is', () => {
  const there = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/page.tsx`, folder)))
    .map(({ name }) => `/settings/${name}`)

  expect(seenBy('ADMINISTRATOR').toSorted()).toEqual(there.toSorted())
})

test('nobody is led to what is not theirs to open', () => {
  for (const href of ['/settings/webhooks', '/settings/notifications']) {
    expect(seenBy('ADMINISTRATOR')).toContain(href)
    for (const role of ['LEAD', 'ENGINEER', 'VIEWER'] as const) expect(seenBy(role)).not.toContain(href)
  }
  expect(seenBy('LEAD')).toContain('/settings/imports')
  for (const role of ['ENGINEER', 'VIEWER'] as const) expect(seenBy(role)).not.toContain('/settings/imports')
})
