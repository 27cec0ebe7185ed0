import { expect, test } from 'vitest'
import { isZone } from './zone'
import { currentName, namesOf, zoneChoices } from './zone-names'

const offsetAt = (zone: string, at: number) =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value

test('people choose by the names of today', () => {
  const choices = zoneChoices(null)

  for (const now of ['Asia/Kolkata', 'Europe/Kyiv', 'America/Nuuk', 'Asia/Ho_Chi_Minh', 'Europe/Berlin', 'UTC'])
    expect(choices).toContain(now)
  for (const before of ['Asia/Calcutta', 'Europe/Kiev', 'America/Godthab', 'Asia/Saigon'])
    expect(choices).not.toContain(before)
  expect(new Set(choices).size).toBe(choices.length)
})

test('what somebody chose is among the choices, under whichever name', () => {
  expect(zoneChoices('US/Eastern')).toContain('US/Eastern')
  expect(zoneChoices('Asia/Calcutta')).toContain(currentName('Asia/Calcutta'))
})

test('both names of a zone are known and show the same time, all year', () => {
  const renamed = Intl.supportedValuesOf('timeZone').filter((zone) => namesOf(zone).length > 1)

  expect(renamed.length).toBeGreaterThan(15)
  for (const zone of renamed) {
    const [now, before] = namesOf(zone) as [string, string]
    expect([isZone(now), isZone(before)], zone).toEqual([true, true])
    for (let month = 0; month < 12; month += 1)
      expect(offsetAt(now, Date.UTC(2026, month, 10)), zone).toBe(offsetAt(before, Date.UTC(2026, month, 10)))
  }
})

test('a zone that was never renamed has one name', () => {
  expect(namesOf('Europe/Berlin')).toEqual(['Europe/Berlin'])
  expect(currentName('Europe/Berlin')).toBe('Europe/Berlin')
})
