import 'server-only'
import { createInterface } from 'node:readline'
import { closeDb, db } from '@/lib/db/client.server'
import { workOff } from './work-off.server'

// What an instance of the app does when it ticks, in a process of its own: told the time by a line, it says what it did.
async function tick() {
  await db().$queryRaw`select 1`
  console.log('ready')
  for await (const line of createInterface({ input: process.stdin }))
    console.log(JSON.stringify({ worked: await workOff(() => new Date(line)) }))
  await closeDb()
}

void tick()
