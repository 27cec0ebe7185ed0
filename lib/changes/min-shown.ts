/** Of a part of the organisation, a group of fewer mature changes than these gives its size and no figure. */
export const MIN_CHANGES_SHOWN = 30
