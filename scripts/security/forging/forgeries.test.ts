import { expect, test } from 'vitest'
import { isSigned, sign } from '@/lib/deliveries/signature.server'
import { VENDORS } from '@/lib/vendors/vendors'
import { forgeriesOf } from './forgeries'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const BODY = '{"title":"Größere Körbe 🧺"}'

function opens(vendor: (typeof VENDORS)[number], all: Record<string, string>, body: string, query = ''): boolean {
  const headers = new Headers(all)
  const inAddress = new URLSearchParams(query).get('secret')
  const header = (name: string) => headers.get(name)
  return isSigned(vendor.signatures, { header, body: Buffer.from(body), now: new Date(), inAddress }, [SECRET])
}

test.each(VENDORS)('$name: nothing that can be made of an overheard delivery is taken for one', (vendor) => {
  const forged = forgeriesOf(vendor, SECRET, BODY)

  expect(forged.length).toBeGreaterThan(10)
  expect(forged.filter(({ headers, body = BODY, query }) => opens(vendor, headers, body, query))).toEqual([])
})

test.each(VENDORS)('$name: what is signed in each of its ways is taken', (vendor) => {
  for (const signature of vendor.signatures) expect(opens(vendor, sign(signature, BODY, SECRET), BODY)).toBe(true)
})
