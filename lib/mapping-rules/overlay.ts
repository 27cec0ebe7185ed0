import { type FieldMapping, MappedField, type Mapping } from '@/lib/vendors/mapping'
import { type MappingFields, paths, words } from './rule'

/** A mapping with what was said laid over it: own paths come first, own words stand above. */
export function overlaid(under: Mapping, said: MappingFields): Mapping {
  const fields = MappedField.options.flatMap((field): [MappedField, FieldMapping][] => {
    const [below, own, meant] = [under[field], paths(said, field), words(said, field)]
    if (!below && own.length === 0 && Object.keys(meant).length === 0) return []
    return [[field, { paths: [...own, ...(below?.paths ?? [])], words: { ...below?.words, ...meant } }]]
  })
  return Object.fromEntries(fields) as Mapping
}
