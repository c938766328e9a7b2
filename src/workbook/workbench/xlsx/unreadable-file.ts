/** A file that cannot be opened; the message is a sentence for the user. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}
