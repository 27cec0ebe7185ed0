/** How a team differs: its share of all changes, how much more often they fail, and how often they are AI's. */
export type Team = {
  slug: string
  name: string
  share: number
  risk: number
  aiShare: number
  engineers: number
  sres: number
  /** Rostered reliability hours of one SRE a week. */
  hours: number
}

export type Service = {
  slug: string
  name: string
  team: string
  tier: 1 | 2 | 3
  /** Its share of the team's changes. */
  share: number
  /** How its deployments are told: each with its changes, by sha alone, by the change itself, or not at all. */
  deploys: 'listed' | 'sha' | 'declared' | 'untold'
  /** Hours from merge to production, at the median. */
  leadHours: number
}

/** Payments takes by far the most AI and has the services where any change is dangerous: it confounds on purpose. */
// prettier-ignore
export const TEAMS: readonly Team[] = [
  { slug: 'payments', name: 'Payments', share: 0.18, risk: 2.6, aiShare: 0.62, engineers: 15, sres: 6, hours: 32 },
  { slug: 'checkout', name: 'Checkout', share: 0.14, risk: 1.4, aiShare: 0.47, engineers: 12, sres: 6, hours: 20 },
  { slug: 'catalog', name: 'Catalog and Search', share: 0.13, risk: 0.9, aiShare: 0.36, engineers: 11, sres: 5, hours: 20 },
  { slug: 'identity', name: 'Identity', share: 0.1, risk: 1, aiShare: 0.3, engineers: 9, sres: 5, hours: 20 },
  { slug: 'fulfilment', name: 'Fulfilment', share: 0.13, risk: 0.9, aiShare: 0.34, engineers: 11, sres: 5, hours: 20 },
  { slug: 'data', name: 'Data', share: 0.1, risk: 0.9, aiShare: 0.33, engineers: 9, sres: 5, hours: 20 },
  { slug: 'platform', name: 'Platform', share: 0.15, risk: 0.7, aiShare: 0.24, engineers: 12, sres: 9, hours: 20 },
  { slug: 'mobile', name: 'Mobile', share: 0.07, risk: 0.8, aiShare: 0.26, engineers: 8, sres: 3, hours: 20 },
]

const of = (team: string, rows: readonly [string, string, Service['tier'], number, Service['deploys'], number][]) =>
  rows.map(([slug, name, tier, share, deploys, leadHours]) => ({ slug, name, team, tier, share, deploys, leadHours }))

export const SERVICES: readonly Service[] = [
  ...of('payments', [
    ['payments-api', 'Payments API', 1, 0.34, 'listed', 5],
    ['ledger', 'Ledger', 1, 0.24, 'listed', 9],
    ['refunds', 'Refunds', 2, 0.18, 'listed', 8],
    ['payouts', 'Payouts', 2, 0.14, 'sha', 10],
    ['fraud-scoring', 'Fraud scoring', 2, 0.1, 'listed', 14],
  ]),
  ...of('checkout', [
    ['checkout-api', 'Checkout API', 1, 0.34, 'listed', 5],
    ['cart', 'Cart', 1, 0.24, 'listed', 7],
    ['pricing', 'Pricing', 2, 0.2, 'sha', 9],
    ['tax', 'Tax', 2, 0.12, 'listed', 16],
    ['vouchers', 'Vouchers', 3, 0.1, 'listed', 12],
  ]),
  ...of('catalog', [
    ['search-api', 'Search API', 1, 0.34, 'listed', 7],
    ['product-catalog', 'Product catalog', 2, 0.34, 'listed', 9],
    ['recommendations', 'Recommendations', 3, 0.2, 'listed', 14],
    ['image-service', 'Image service', 3, 0.12, 'sha', 18],
  ]),
  ...of('identity', [
    ['accounts', 'Accounts', 1, 0.44, 'listed', 9],
    ['sign-in', 'Sign-in', 1, 0.34, 'listed', 10],
    ['consent', 'Consent', 2, 0.22, 'listed', 16],
  ]),
  ...of('fulfilment', [
    ['orders', 'Orders', 1, 0.36, 'listed', 6],
    ['shipping', 'Shipping', 2, 0.26, 'listed', 10],
    ['inventory', 'Inventory', 2, 0.26, 'sha', 9],
    ['returns', 'Returns', 3, 0.12, 'listed', 16],
  ]),
  ...of('data', [
    ['event-pipeline', 'Event pipeline', 2, 0.44, 'listed', 12],
    ['warehouse-jobs', 'Warehouse jobs', 3, 0.36, 'untold', 2],
    ['reporting-api', 'Reporting API', 3, 0.2, 'listed', 16],
  ]),
  ...of('platform', [
    ['edge-gateway', 'Edge gateway', 1, 0.3, 'listed', 12],
    ['message-bus', 'Message bus', 1, 0.2, 'listed', 20],
    ['feature-flags', 'Feature flags', 2, 0.2, 'sha', 10],
    ['notifications', 'Notifications', 2, 0.3, 'listed', 10],
  ]),
  ...of('mobile', [
    ['ios-app', 'iOS app', 2, 0.5, 'declared', 90],
    ['android-app', 'Android app', 2, 0.5, 'declared', 70],
  ]),
]
