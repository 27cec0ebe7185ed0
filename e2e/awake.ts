import { expect, type Page } from '@playwright/test'

/** Keys are heard once the page is awake. */
export async function awake(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-awake', '')
}
