/** The part of a message that a list shows. */
export interface MailSummary {
  /** With its angle brackets; empty when the message has none. */
  messageId: string;
  /** Bare addresses of the recipients in the envelope, or those of the To header if the message has none. */
  to: string[];
  /** “Name <address>”, or the address alone. */
  from: string;
  subject: string;
  /** ISO 8601; undefined when the message has no date. */
  date: string | undefined;
}

export interface ReceivedFile {
  name: string;
  type: string;
  content: string;
  /** A picture that the HTML part shows. */
  isInText: boolean;
}

/** A parsed message, for the mailbox page and for specs. */
export interface ReceivedMail extends MailSummary {
  /** The address of its author; empty: the message has none. */
  fromAddress: string;
  text: string;
  html: string;
  /** Its other parts, as text. */
  files: ReceivedFile[];
  /** Values by lower-case name, unfolded, as they were sent. A repeated header is joined by a line break. */
  headers: Record<string, string>;
}

/** The message with the recipients of the envelope written above it, in the way of mail servers. */
export function withDeliveredTo(recipients: string[], raw: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(recipients.map((address) => `Delivered-To: ${address}\r\n`).join('')),
    raw,
  ]);
}

/** Reads a whole message, or only its headers (text and html are then empty). */
export async function readMail(raw: Buffer): Promise<ReceivedMail> {
  // Loaded here, since an installation with a real SMTP server never needs it.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(raw, {
    skipTextToHtml: true,
    skipHtmlToText: true,
    skipTextLinks: true,
  });
  const headers: Record<string, string> = {};
  for (const { key, line } of mail.headerLines) {
    const value = line
      .slice(key.length + 1)
      .replace(/\r?\n/g, '')
      .trim();
    headers[key] = headers[key] === undefined ? value : `${headers[key]}\n${value}`;
  }
  const addressed = [mail.to ?? []]
    .flat()
    .flatMap((header) => header.value.map(({ address }) => address ?? ''));
  const sender = mail.from?.value[0];
  return {
    messageId: mail.messageId ?? '',
    to: headers['delivered-to']?.split('\n') ?? addressed,
    from: sender?.name ? `${sender.name} <${sender.address}>` : (sender?.address ?? ''),
    fromAddress: sender?.address ?? '',
    subject: mail.subject ?? '',
    date: headers.date === undefined ? undefined : mail.date?.toISOString(),
    text: mail.text ?? '',
    html: mail.html || '',
    files: mail.attachments.map(({ filename = '', contentType, content, related }) => ({
      name: filename,
      type: contentType,
      content: content.toString(),
      isInText: related ?? false,
    })),
    headers,
  };
}
