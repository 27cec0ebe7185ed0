import type { Metadata } from 'next'
import { JoinPage } from '@/components/auth/join-page'

export const metadata: Metadata = { title: 'Join' }

// /join#SECRET: what stands behind the # stays in the browser until it is sent in a body.
export default function JoinInvitationPage() {
  return <JoinPage />
}
