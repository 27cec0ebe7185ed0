/** Thrown where the person at the terminal can do something about it: shown as its sentence, without a stack. */
export class Refusal extends Error {}

/** A failed file operation as a sentence, where its cause is a folder's fault and not ours. */
export function refusalForFolder(folder, error) {
  const cause = {
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    EROFS: 'it is on a read-only file system',
    ENOTDIR: 'a file stands where a folder should be',
    EEXIST: 'a file stands where a folder should be',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
  }[error.code]
  if (!cause) return error

  return new Refusal(`${folder} can't be used for data: ${cause}. Set DATA_DIR to a folder that can be written.`)
}
