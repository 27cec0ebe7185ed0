import { describe, expect, test } from 'vitest'
import { inWords, namedIn } from './named-in'

describe('what the words about an incident point at', () => {
  test.each([
    ['at add (/app/src/checkout/cart.ts:120:13)', ['app/src/checkout/cart.ts']],
    ['File "shop/cart.py", line 3, in add', ['shop/cart.py']],
    ['see ./lib/pay.rb and `db/schema.sql`.', ['lib/pay.rb', 'db/schema.sql']],
    ['CartService.java:42 threw', ['CartService.java']],
    ['Cart totals are wrong. Orders fail', []],
    ['api.example.com is down, e.g. for index.ts', []],
    ['https://example.com/a/b.html shows nothing', []],
  ])('paths in %j', (text, paths) => {
    expect(namedIn(text).paths).toEqual(paths)
  })

  test.each([
    ['since 4f2a9c1 is out', ['4f2a9c1']],
    ['Rolled back 4F2A9C1D0B11223344556677889900aabbccddee', ['4f2a9c1d0b11223344556677889900aabbccddee']],
    ['1234567 orders in a decade', []],
    ['request 3f2b1c9d-0000-4000-8000-000000000000', []],
    ['deadbeef was a joke', []],
  ])('commits in %j', (text, shas) => {
    expect(namedIn(text).shas).toEqual(shas)
  })

  test.each([
    ['broken by #4821', [{ repository: null, number: 4821 }]],
    ['PR 12 and pull request #13', [12, 13].map((number) => ({ repository: null, number }))],
    ['acme/shop#7', [{ repository: 'acme/shop', number: 7 }]],
    ['https://git.example.com/acme/shop/pull/9.', [{ repository: 'acme/shop', number: 9 }]],
    ['https://git.example.com/acme/web/shop/-/merge_requests/3', [{ repository: 'acme/web/shop', number: 3 }]],
    ['INC-12, version 3', []],
  ])('pull requests in %j', (text, requests) => {
    expect(namedIn(text).requests).toEqual(requests)
  })

  test.each([
    ['com.acme.shop.CartService.add failed', ['com/acme/shop/CartService']],
    ['in shop.checkout.cart.add_item', ['shop/checkout/cart/add_item', 'shop/checkout/cart']],
    ['at 12.30 p.m.', []],
  ])('modules in %j', (text, modules) => {
    expect(namedIn(text).modules).toEqual(modules)
  })
})

test('a name is the same words however it is written', () => {
  for (const name of ['card-captures', 'cardCaptures', 'card_captures', 'Card captures'])
    expect(inWords(name)).toBe(' card captures ')
})
