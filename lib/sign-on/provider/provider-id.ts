/** The name of the provider in its accounts, and in the address that it sends people back to. */
export const PROVIDER_ID = 'sign-on'

export const CALLBACK_PATH = `/api/auth/callback/${PROVIDER_ID}`
