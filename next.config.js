import { EVERYWHERE, NO_PAGE } from './lib/http/security-headers.mjs'

const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }))

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['nodemailer', 'pg', 'pg-boss', 'rate-limiter-flexible'],
  // No page has images that would need it, and what works on pictures for anybody who asks is a door.
  images: { unoptimized: true },
  // Types are checked by the tests; checking them again would double the time of a first start.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: listed(EVERYWHERE) },
    ...['/api/:path*', '/livez', '/readyz'].map((source) => ({ source, headers: listed(NO_PAGE) })),
  ],
}
