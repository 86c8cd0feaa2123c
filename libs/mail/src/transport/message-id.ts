/** The value of Message-ID. The same name gives the same id, so that a mail which is sent twice is taken for one. */
export const messageIdOf = (name: string, publicUrl: string): string =>
  `<${name}@${new URL(publicUrl).hostname}>`;
