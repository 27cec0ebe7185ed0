// npm run client     Writes the types of the TypeScript client anew, from the document that the API has of itself.
import { writeFileSync } from 'node:fs'
import { writeTypes } from './write-types'
import { inRoot } from '../launch/root.mjs'

writeFileSync(inRoot('lib/client/api.d.ts'), await writeTypes())
