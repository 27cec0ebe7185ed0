/** The file cannot be read on from here. `message` is a sentence for whoever brought it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
}
