// Makes the members that the file names: all of them or, where something is wrong, none.
import { readFileSync } from 'node:fs'
import { systemActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import { closeDb } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { addMember } from '@/lib/members/add-member.server'
import type { SignIn } from './sign-ins.mjs'

const signIns: SignIn[] = JSON.parse(readFileSync(process.argv[2]!, 'utf8'))
const requestId = crypto.randomUUID()

await transact(async (tx) => {
  for (const { role, says, team, ...credentials } of signIns) {
    const found = team ? await tx.team.findUnique({ where: { slug: team }, select: { id: true } }) : null
    const wish = { ...credentials, name: `Demo ${says}`, role: role as Role, teamId: found?.id }
    await addMember(tx, wish, systemActor('demo'), requestId)
  }
})
await closeDb()
