/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pg'],
  // Types are checked by the tests; checking them again would double the time of a first start.
  typescript: { ignoreBuildErrors: true },
}
