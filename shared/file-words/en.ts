/** Texts about files, for shoppers and agents. The type check fails where a language lacks a text. */
export const words = {
  attach: 'Attach files',
  photo: 'Take a photo',
  emoji: 'Emoji',
  files: 'Files to send',
  uploading: (name: string) => `Uploading ${name}`,
  waiting: 'Continues when the connection is back',
  tooLarge: (most: string) => `Larger than ${most}`,
  wrongType: 'This kind of file is not accepted',
  tooMany: (most: number) => `At most ${most} files go with one message.`,
  failed: 'Not uploaded',
  cutOff: 'Not uploaded: the connection was cut off',
  serverFault: 'Not uploaded: the server has a fault',
  tooLargeThere: 'Not uploaded: too large for the server',
  unreadable: 'Cannot be read: it is empty, a folder, or was moved',
  held: 'Sends when the files are uploaded',
  again: 'Try again',
  remove: (name: string) => `Remove ${name}`,
  open: (name: string) => `Open ${name}`,
  save: (name: string) => `Save ${name}`,
}

export type Words = typeof words
