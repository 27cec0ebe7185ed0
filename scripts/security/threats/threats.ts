import type { Elsewhere, Threat } from '../threat'
import { sessions } from './t01-sessions'
import { signOn } from './t02-sign-on'
import { guessing } from './t03-guessing'
import { routes } from './t04-routes'
import { fields } from './t05-fields'
import { tokens } from './t06-tokens'
import { forgery } from './t07-forgery'
import { scripting } from './t08-scripting'
import { framing } from './t09-framing'
import { webhooks } from './t10-webhooks'
import { reach } from './t11-reach'
import { injection } from './t12-injection'
import { formulas } from './t13-formulas'
import { load } from './t14-load'
import { tampering } from './t16-audit'
import { role } from './t17-role'
import { supply } from './t18-supply'
import { surveillance } from './t19-surveillance'
import { outage } from './t20-outage'
import { proxies } from './t21-proxies'
import { secrets } from './t15-secrets'

/** In the order of the table, but for the search for secrets, which looks through what all the others left behind. */
export const THREATS: Threat[] = [
  sessions,
  signOn,
  guessing,
  routes,
  fields,
  tokens,
  forgery,
  scripting,
  framing,
  webhooks,
  reach,
  injection,
  formulas,
  load,
  tampering,
  role,
  supply,
  surveillance,
  outage,
  proxies,
  secrets,
]

export const ELSEWHERE: Elsewhere[] = []
