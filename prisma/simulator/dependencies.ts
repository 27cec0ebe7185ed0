import { SERVICES } from './company'

/** What each service calls or reads from. A fault in one of these may show in it. */
// prettier-ignore
export const DEPENDENCIES: Record<string, readonly string[]> = {
  'payments-api': ['ledger', 'fraud-scoring', 'message-bus', 'edge-gateway'],
  ledger: ['message-bus'],
  refunds: ['payments-api', 'ledger', 'notifications'],
  payouts: ['ledger', 'accounts', 'notifications'],
  'fraud-scoring': ['accounts', 'event-pipeline'],
  'checkout-api': ['cart', 'pricing', 'tax', 'payments-api', 'inventory', 'edge-gateway'],
  cart: ['pricing', 'product-catalog', 'feature-flags'],
  pricing: ['product-catalog'],
  tax: ['accounts'],
  vouchers: ['accounts', 'pricing'],
  'search-api': ['product-catalog', 'recommendations', 'edge-gateway'],
  'product-catalog': ['inventory', 'image-service', 'message-bus'],
  recommendations: ['event-pipeline', 'product-catalog'],
  accounts: ['consent', 'notifications'],
  'sign-in': ['accounts', 'edge-gateway', 'notifications'],
  orders: ['payments-api', 'inventory', 'shipping', 'notifications', 'message-bus'],
  shipping: ['orders', 'notifications'],
  inventory: ['message-bus'],
  returns: ['orders', 'refunds', 'shipping'],
  'event-pipeline': ['message-bus'],
  'warehouse-jobs': ['event-pipeline', 'ledger', 'orders'],
  'reporting-api': ['warehouse-jobs', 'accounts'],
  'ios-app': ['edge-gateway', 'search-api', 'cart', 'sign-in', 'orders'],
  'android-app': ['edge-gateway', 'search-api', 'cart', 'sign-in', 'orders'],
}

/** The services that call this one. */
export function callersOf(slug: string) {
  return SERVICES.filter((service) => DEPENDENCIES[service.slug]?.includes(slug))
}
