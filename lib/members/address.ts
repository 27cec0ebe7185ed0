import { Email } from '@/lib/ingest/fields'

/** An e-mail address somebody is known by. Capitals in it say nothing: people type their own either way. */
export const Address = Email.toLowerCase()
