import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import { fieldErrors } from './field-errors'

/** The query string as the contract has it. A name given twice is refused: which one is meant cannot be known. */
export function readQuery<T extends z.ZodType>(request: Request, contract: T): z.output<T> {
  const params = new URL(request.url).searchParams
  const names = [...params.keys()]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new AppError('invalid', `\`${twice}\` is given twice.`, { errors: [] })

  const parsed = contract.safeParse(Object.fromEntries(params))
  if (!parsed.success) throw new AppError('invalid', 'The query does not fit.', { errors: fieldErrors(parsed.error) })
  return parsed.data
}
