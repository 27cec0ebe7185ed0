import type { ComponentProps } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'

/** What people wrote, drawn. No raw HTML; a picture is its words; a link goes to the web or to a mailbox. */
export function MarkdownText({ text }: { text: string }) {
  return (
    <div className="said-words">
      <Markdown remarkPlugins={[remarkGfm]} components={DRAWN} urlTransform={safe}>
        {text}
      </Markdown>
    </div>
  )
}

const DRAWN: Components = {
  a: ({ href, children }) => (href ? <Away href={href}>{children}</Away> : <span>{children}</span>),
  img: ({ src, alt }) => {
    const words = alt || 'a picture'
    return typeof src === 'string' && src ? <Away href={src}>{words}</Away> : <span>{words}</span>
  },
  // Headings are the page's.
  h1: 'p',
  h2: 'p',
  h3: 'p',
  h4: 'p',
  h5: 'p',
  h6: 'p',
  input: ({ checked }) => <span>{checked ? '[x]' : '[ ]'}</span>,
}

function Away({ href, children }: ComponentProps<'a'>) {
  return (
    <a href={href} rel="noreferrer noopener" className="underline underline-offset-2">
      {children}
    </a>
  )
}

function safe(url: string): string {
  return /^(https?:\/\/|mailto:)/i.test(url) ? url : ''
}
