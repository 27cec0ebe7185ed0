import { z } from 'zod'
import { MAX_PASSWORD, MIN_PASSWORD } from './password-length'

/** Length is all that is asked for here; what is easily guessed is refused where it is set. */
export const Password = z
  .string()
  .min(MIN_PASSWORD, { error: `is shorter than ${MIN_PASSWORD} characters` })
  .max(MAX_PASSWORD, { error: `is longer than ${MAX_PASSWORD} characters` })
