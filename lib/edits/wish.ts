import type { IncidentEdit } from './edit'
import type { Shown, Value } from './shown'
import { EDITED_FIELDS, type EditedField } from './words'

/** What somebody wants a field to be: `back` takes their word back, and `value` is what the sender's then makes of it. */
export type Wanted = { value: Value; back?: true }
export type Wish = Partial<Record<EditedField, Wanted>>

export function saying(values: Partial<Shown>): Wish {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value }]))
}

export function wantedIn(wish: Wish): [EditedField, Wanted][] {
  return EDITED_FIELDS.flatMap((field) => (wish[field] ? [[field, wish[field]]] : []))
}

export function isEmpty(wish: Wish): boolean {
  return wantedIn(wish).length === 0
}

/** As the API takes it. */
export function editOf(wish: Wish): IncidentEdit {
  const wanted = wantedIn(wish)
  const said = wanted
    .filter(([, { back }]) => !back)
    .map(([field, { value }]) => [field === 'assigneeEmail' ? 'assigneeId' : field, value])
  const takeBack = wanted.filter(([, { back }]) => back).map(([field]) => field)
  return { ...(Object.fromEntries(said) as IncidentEdit), ...(takeBack.length > 0 && { takeBack }) }
}
