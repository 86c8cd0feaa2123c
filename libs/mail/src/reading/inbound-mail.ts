import { readMail, type ReceivedMail } from './received-mail.js';
import { textOfHtml } from './visible-text.js';

/** The sender of a mail that the product has received. */
export interface InboundHeaders {
  /** With its angle brackets; empty: the mail has none. */
  messageId: string;
  /** The bare address of the author, in lower case; empty: unknown. */
  from: string;
  /** Only a mail from a person has a message for people. */
  kind: 'person' | 'automatic' | 'bounce';
}

/** The content of a mail that the product has received. */
export interface InboundText {
  /** The author's text, without quotations and the signature; empty: none. */
  text: string;
  /** Attached files, without pictures that belong to the text, such as those of a signature. */
  fileCount: number;
}

/** Bytes from another thread are no Buffer there. */
const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

export async function headersOf({
  headers,
  envelopeFrom,
}: {
  headers: Uint8Array;
  envelopeFrom: string | undefined;
}): Promise<InboundHeaders> {
  const mail = await readMail(bufferOf(headers));
  return {
    messageId: mail.messageId,
    from: mail.fromAddress.toLowerCase(),
    kind: kindOf(mail, envelopeFrom),
  };
}

/** The whole text of a mail, including quotations. */
export async function bodyOf(raw: Uint8Array): Promise<InboundText> {
  const { text, html, files } = await readMail(bufferOf(raw));
  return {
    text: text === '' ? await textOfHtml(html) : text,
    fileCount: files.filter(({ isInText }) => !isInText).length,
  };
}

/** RFC 3464 for reports; RFC 3834, sections 2 and 5, for answers of machines, and the headers of older machines. */
function kindOf(
  { headers, subject }: ReceivedMail,
  envelopeFrom: string | undefined,
): InboundHeaders['kind'] {
  const has = (name: string, value: RegExp): boolean => value.test(headers[name] ?? '');
  if (has('content-type', /^multipart\/report/i)) return 'bounce';
  const isAutomatic =
    has('auto-submitted', /^(?!no\b)./i) ||
    has('precedence', /^(auto_reply|bulk|junk|list)\b/i) ||
    has('x-autoreply', /./) ||
    has('x-autorespond', /./) ||
    has('list-id', /./) ||
    automaticSubject.test(subject) ||
    envelopeFrom === '';
  return isAutomatic ? 'automatic' : 'person';
}

/** Beginnings of absence notices from Outlook, Zimbra and French providers, whose headers do not mark them. */
const automaticSubject =
  /^\s*(automatic reply|auto(matic)?[- ]reply|out of (the )?office|réponse automatique|absence du bureau|absent[e]?)\s*:/i;

export async function envelopeOf(
  raw: Uint8Array,
): Promise<{ recipients: string[]; sender: string | undefined }> {
  const { to, headers } = await readMail(bufferOf(raw));
  const original = [headers['x-original-to'], headers['envelope-to']].flatMap(
    (value) => value?.split('\n') ?? [],
  );
  const sender = headers['return-path']?.replace(/^<(.*)>$/, '$1');
  return { recipients: [...new Set([...original, ...to])], sender };
}
