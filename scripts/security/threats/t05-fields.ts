import { statusOf } from '../ask'
import { type Case, ROWS } from '../matrix/rows'
import { EXAMPLES } from '../matrix/examples'
import { type Documented, fieldsOfModels, readDocument, type Schema, unknownKeys } from '../matrix/schemas'
import { changedTables, fingerprintOf, type Write, writesOf } from '../matrix/writes'
import type { Site } from '../site'
import { inTurns, Tally } from '../tally'
import type { Threat } from '../threat'

export const fields: Threat = {
  id: 'T05',
  title: 'Mass assignment, over-exposure',
  promise: 'No request sets a field that it does not name, and no answer holds one',
  run,
}

/** Names that no answer may carry, wherever they stand. */
const SECRETS = /^(password|hash|accessToken|refreshToken|idToken|clientSecret|sessionToken)$/i
const ALSO = ['isAdmin', 'admin', 'permissions', '__proto__', 'constructor', 'prototype', '$set', 'role', 'user_id']

async function run(site: Site) {
  const tally = new Tally()
  const document = await readDocument(site)
  const names = [...new Set([...fieldsOfModels(), ...ALSO])]
  const writes = (await writesOf(site)).filter(({ body }) => body !== undefined)

  const before = await fingerprintOf(site)
  for (const write of writes) await sendEach(site, tally, write, document.get(write.route), names)
  const changed = changedTables(before, await fingerprintOf(site))
  tally.attack(changed.length > 0, `these tables are not as they were: ${changed.join(', ')}`)

  const compared = await compareAnswers(site, tally, document)
  return tally.outcome(
    `${names.length} fields × ${writes.length} bodies; ${compared} answers compared, tables changed ${changed.length}`,
  )
}

async function sendEach(site: Site, tally: Tally, write: Write, documented: Documented | undefined, names: string[]) {
  const schema = documented?.requestBody?.content?.['application/json']?.schema
  const { items } = write.body as { items?: object[] }
  const as = site.people.administrator
  const asked = { as, headers: { origin: site.address } }
  const refused = [409, 422]

  const known = new Set(namedIn(items ? schema?.properties?.items?.items : schema))
  const extra = names.filter((name) => !known.has(name))
  if (items) {
    const all = extra.map((name) => withKey(items[0]!, name))
    const send = async (sent: string[]) =>
      await site.ask(write.method, write.path, {
        ...asked,
        raw: `{"items":[${sent.join()}]}`,
        headers: JSON_HEADERS(site),
      })
    const { status, text } = await send(all)
    const { results } = JSON.parse(text) as { results?: { status: number }[] }
    await inTurns([...extra.entries()], 4, async ([index, name]) => {
      // Where the whole is refused for one item, each is sent by itself.
      const said = status === 207 ? results?.[index]?.status : statusOf(await send([all[index]!]))
      tally.attack(said !== 422, `${write.route} takes an item with ${name}: ${said}`)
    })
  }
  const alone = items ? names.filter((name) => name !== 'items') : extra
  await inTurns(
    site.isQuick ? alone.filter((name) => ALSO.includes(name) || name.endsWith('Id')) : alone,
    4,
    async (name) => {
      const raw = withKey(write.body as object, name)
      const status = statusOf(await site.ask(write.method, write.path, { as, raw, headers: JSON_HEADERS(site) }))
      tally.attack(
        !refused.includes(status) || (status === 409 && !isSetUp(write)),
        `${write.route} takes ${name}: ${status}`,
      )
    },
  )
}

/** The fields of a body, which may be one of several shapes. */
function namedIn(schema: Schema | undefined): string[] {
  const shapes = [...(schema?.anyOf ?? []), ...(schema?.oneOf ?? [])]
  return [...Object.keys(schema?.properties ?? {}), ...shapes.flatMap(namedIn)]
}

/** A key that JSON can name and an object of ours could not, such as __proto__. */
function withKey(body: object, name: string): string {
  const before = JSON.stringify(body).slice(0, -1)
  return `${before}${before === '{' ? '' : ','}${JSON.stringify(name)}:"ADMINISTRATOR"}`
}

const JSON_HEADERS = ({ address }: Site) => ({ origin: address, 'content-type': 'application/json' })
const isSetUp = ({ route }: Write) => route === 'POST /api/v1/set-up'

/** Every answer that is read holds what the contract names and nothing else. */
async function compareAnswers(site: Site, tally: Tally, document: Map<string, Documented>): Promise<number> {
  let compared = 0
  for (const [route, whose] of ROWS.filter(([route]) => route.startsWith('GET /api/v1/'))) {
    const answer = await read(site, route, whose)
    if (answer === null) continue
    compared += 1
    const [operation] = [document.get(route)]
    const schema: Schema | undefined = operation?.responses['200']?.content?.['application/json']?.schema
    for (const key of unknownKeys(answer, schema)) tally.attack(true, `${route} answers ${key}, which it does not name`)
    // The document names fields, of which a password is one; and the hash of the chain is there to be noted down.
    const secrets = /openapi|audit\/chain/.test(route) ? [] : secretKeys(answer)
    for (const key of secrets) tally.attack(true, `${route} answers ${key}`)
    tally.attack(!schema, `${route} has no contract`)
  }
  return compared
}

async function read(site: Site, route: string, whose: Case): Promise<unknown> {
  const { path } = (await EXAMPLES[route]?.(site, whose, 'administrator')) ?? {}
  if (!path) return null
  const { status, text, headers } = await site.ask('GET', path, { as: site.people.administrator })
  return status === 200 && headers['content-type']?.includes('json') ? (JSON.parse(text) as unknown) : null
}

function secretKeys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [...(SECRETS.test(key) ? [key] : []), ...secretKeys(each)])
}
