import { z } from 'zod'

/** A contract as a JSON schema of the draft that OpenAPI 3.1 speaks. */
export function schemaOf(contract: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...schema } = z.toJSONSchema(contract, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  return schema
}
