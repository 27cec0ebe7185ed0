import 'server-only'
import type { Organisation } from '@/prisma/generated/client'
import type { HourCost, OrganisationSettings } from './settings'

export function toSettings(row: Organisation): OrganisationSettings {
  const { name, timeZone, suspectHours, version } = row
  return { name, timeZone, suspectHours, cost: toCost(row), version }
}

export function toCost({ hourlyRate, currency }: Pick<Organisation, 'hourlyRate' | 'currency'>): HourCost | null {
  return hourlyRate === null || currency === null ? null : { hourlyRate, currency }
}
