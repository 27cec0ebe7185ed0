import localFont from 'next/font/local'

/** States: verdicts, findings, titles. */
const serif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  variable: '--face-serif',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

/** Operates: everything that is pressed, scanned or compared. */
const sans = localFont({
  src: '../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2',
  variable: '--face-sans',
  weight: '100 900',
  display: 'swap',
})

/** Identifies: numbers of incidents, shas. Rarely on the first screen, so it is not loaded ahead. */
const mono = localFont({
  src: '../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2',
  variable: '--face-mono',
  weight: '100 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

export const faces = `${serif.variable} ${sans.variable} ${mono.variable}`
