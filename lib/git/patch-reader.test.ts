import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PatchReader, type LineListener, type Patch } from './patch-reader'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)

function read(text: string | Buffer, listener: LineListener | null = null, cuts: number[] = []): Map<string, Patch> {
  const patches = new Map<string, Patch>()
  const reader = new PatchReader(patches, new Set([A, B]), listener)
  const bytes = Buffer.from(text)
  const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((one, other) => one - other), bytes.length]
  at.slice(1).forEach((end, index) => reader.write(bytes.subarray(at[index], end)))

  return patches
}

const PATCH = `${A}
diff --git a/src/a.ts b/src/a.ts
index 1..2 100644
--- a/src/a.ts
+++ b/src/a.ts
@@ -3 +3,2 @@ function x() {
-- a/old.ts
++++ b/not-a-path.ts
+@@ -1 +1 @@
@@ -9,2 +10,0 @@
-one
-two
\\ No newline at end of file
diff --git a/my file.ts b/my file.ts
new file mode 100644
--- /dev/null
+++ b/my file.ts\t
@@ -0,0 +1 @@
+${B}
${B}
diff --git a/old name.ts b/new.ts
similarity index 90%
rename from old name.ts
rename to new.ts
diff --git a/gone.ts b/gone.ts
deleted file mode 100644
--- a/gone.ts
+++ /dev/null
@@ -1,3 +0,0 @@
-1
-2
-3
diff --git "a/tab\\there" "b/tab\\there"
new file mode 100644
diff --git a/picture.png b/picture.png
Binary files a/picture.png and b/picture.png differ
`

test('what a commit did is read, and no line within is taken for a head', () => {
  expect(Object.fromEntries(read(PATCH))).toEqual({
    [A]: {
      linesAdded: 3,
      linesRemoved: 3,
      paths: ['src/a.ts', 'my file.ts'],
      added: new Map([
        ['src/a.ts', [[3, 4]]],
        ['my file.ts', [[1, 1]]],
      ]),
    },
    [B]: {
      linesAdded: 0,
      linesRemoved: 3,
      paths: ['old name.ts', 'new.ts', 'gone.ts', 'tab\there', 'picture.png'],
      added: new Map(),
    },
  })
})

test('it comes to the same wherever the stream is cut', () => {
  const whole = read(PATCH)

  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), (cuts) => {
      expect(read(PATCH, null, cuts)).toEqual(whole)
    }),
  )
})

test('whoever listens hears the lines of the files they read, with their commit, cut where they are long', () => {
  const heard: string[] = []
  const listener = {
    reads: (_: string, path: string) => path.endsWith('file.ts'),
    line: (sha: string, text: string) => void heard.push(`${sha[0]} ${text.length}`),
  }

  read(PATCH.replace(`+${B}`, `+${'x'.repeat(50_000)}`), listener)

  expect(heard).toEqual(['a 8000'])
})

test('no output whatever breaks the reading', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom(A, 'diff --git a/x b/x', '@@ -1 +1 @@', '+++ b/x', '-', '+', '"'))

  fc.assert(fc.property(fc.array(line), (lines) => void read(lines.join('\n'))))
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => void read(Buffer.from(bytes))))
})
