import type { Elsewhere, Threat } from '../threat'
import { routes } from './t04-routes'

export const THREATS: Threat[] = [routes]

export const ELSEWHERE: Elsewhere[] = [
  { id: 'T10', title: 'Forged and replayed webhooks', why: 'nothing takes webhooks yet' },
]
