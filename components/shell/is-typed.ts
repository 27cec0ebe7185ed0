/** In a field, in an open menu, and with another key held, a letter is a letter. */
export function isTyped({ target, ctrlKey, metaKey, altKey, defaultPrevented, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing) return true
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=combobox], [role=alertdialog]',
    ) !== null
  )
}
