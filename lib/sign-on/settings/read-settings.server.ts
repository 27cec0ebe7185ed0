import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { open } from '@/lib/secrets/open.server'
import { isLocal } from '@/lib/sign-on/provider/is-local.server'
import { whyNotAsk } from '@/lib/sign-on/provider/reach'
import { GroupRole, type SignOn } from '@/lib/sign-on/sign-on'
import { readEnvironment } from './environment'
import { secretContext } from './secret-context'
import type { Settings } from './settings'

export type InForce = Pick<SignOn, 'decidedBy' | 'fault' | 'version'> & { settings: Settings | null }

/** What is in force: the environment where it says anything, else what was set here. */
export async function readSettings(): Promise<InForce> {
  const said = readEnvironment(process.env)
  if (said && 'fault' in said) return { decidedBy: 'ENVIRONMENT', settings: null, fault: said.fault, version: 0 }
  if (said) return { decidedBy: 'ENVIRONMENT', settings: said.settings, fault: issuerFault(said.settings), version: 0 }
  return readStored()
}

async function readStored(): Promise<InForce> {
  const row = await db().signOn.findUnique({ where: { id: 1 } })
  if (!row) return { decidedBy: 'SETTINGS', settings: null, fault: null, version: 0 }

  const { name, issuer, clientId, clientSecret: sealed, groupsClaim, defaultRole, isOn } = row
  const clientSecret = sealed && open(sealed, secretContext({ issuer, clientId }))
  const groupRoles = z.array(GroupRole).parse(row.groupRoles)
  const settings = { name, issuer, clientId, clientSecret, groupsClaim, groupRoles, defaultRole, isOn }
  const isLost = sealed !== null && clientSecret === null
  return { decidedBy: 'SETTINGS', settings, fault: isLost ? LOST : issuerFault(settings), version: row.version }
}

const LOST = 'The secret of the client was stored under another AUTH_SECRET and cannot be opened. Enter it again.'

function issuerFault({ issuer }: Settings): string | null {
  const why = whyNotAsk(issuer, isLocal())
  return why && `The issuer ${why}.`
}
