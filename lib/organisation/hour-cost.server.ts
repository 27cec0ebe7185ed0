import 'server-only'
import { db } from '@/lib/db/client.server'
import { toCost } from './row.server'
import type { HourCost } from './settings'

export async function readHourCost(): Promise<HourCost | null> {
  const row = await db().organisation.findFirst({ select: { hourlyRate: true, currency: true } })
  return row && toCost(row)
}
