/**
 * Next runs this in the browser before anything of ours. Zod asks whether it may use `eval`, which our policy refuses
 * and reports each time, so it is told here not to ask. By its global, which it keeps for the purpose: an import would
 * load Zod on pages that draw without it.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
