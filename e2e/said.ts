import { expect, type Page } from './test'

/** The page says so. Where it does not, what it says instead is in the failure, a refusal above all. */
export async function said(page: Page, words: string): Promise<void> {
  const told = page.getByRole('status').or(page.getByRole('alert'))
  await expect.poll(async () => (await told.allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ')).toContain(words)
}
