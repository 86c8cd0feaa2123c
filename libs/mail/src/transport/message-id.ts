/** The value of Message-ID. The same name gives the same id, so that a mail sent twice counts as one. */
export const messageIdOf = (name: string, publicUrl: string): string =>
  `<${name}@${new URL(publicUrl).hostname}>`;
