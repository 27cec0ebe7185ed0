import { notFound } from 'next/navigation'

// Any address that names no page: caught here, so that its answer wears the masthead like every other.
export default function Nowhere() {
  notFound()
}
