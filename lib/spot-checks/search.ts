import { createParser, parseAsStringLiteral } from 'nuqs/server'

const parseAsPlace = createParser<number>({
  parse: (text) => (/^[1-9][0-9]{0,2}$/.test(text) && Number(text) <= 500 ? Number(text) : null),
  serialize: String,
})

/** `at`: a place in the sample to look at; without one, the first change without a label. */
export const spotCheckSearch = {
  at: parseAsPlace,
  mixed: parseAsStringLiteral(['separate', 'ai'] as const).withDefault('separate'),
}
