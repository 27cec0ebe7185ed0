import type { Elsewhere, Threat } from '../threat'
import { sessions } from './t01-sessions'
import { routes } from './t04-routes'
import { fields } from './t05-fields'
import { tokens } from './t06-tokens'
import { forgery } from './t07-forgery'
import { injection } from './t12-injection'
import { supply } from './t18-supply'

export const THREATS: Threat[] = [sessions, routes, fields, tokens, forgery, injection, supply]

export const ELSEWHERE: Elsewhere[] = [
  { id: 'T10', title: 'Forged and replayed webhooks', why: 'nothing takes webhooks yet' },
]
