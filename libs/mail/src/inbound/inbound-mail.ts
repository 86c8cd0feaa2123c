import { readMail, type ReceivedMail } from '../transport/index.js';
import { textOfHtml, visibleText } from './visible-text.js';

/** A mail that the product has received. */
export interface InboundMail {
  /** With its angle brackets; empty: the mail has none. */
  messageId: string;
  /** The bare address of the author, in lower case; empty: unknown. */
  from: string;
  /** Only a mail from a person has a message for people. */
  kind: 'person' | 'automatic' | 'bounce';
  /** The author's text, without quotations and the signature; empty: none. */
  text: string;
  /** Attached files, without pictures that belong to the text, such as those of a signature. */
  fileCount: number;
}

/**
 * Reads a mail that was sent to us.
 * @param raw the whole message (RFC 5322)
 * @param options.envelopeFrom the sender that its server gave; empty: the null sender of bounces and absence notices (RFC 5321, 4.5.5)
 */
export async function readInboundMail(
  raw: Buffer,
  { envelopeFrom }: { envelopeFrom?: string | undefined } = {},
): Promise<InboundMail> {
  const mail = await readMail(raw);
  const text = mail.text === '' ? await textOfHtml(mail.html) : mail.text;
  return {
    messageId: mail.messageId,
    from: mail.fromAddress.toLowerCase(),
    kind: kindOf(mail, envelopeFrom),
    text: visibleText(text),
    fileCount: mail.files.filter(({ isInText }) => !isInText).length,
  };
}

/** RFC 3464 for reports; RFC 3834, sections 2 and 5, for answers of machines, and the headers of older machines. */
function kindOf({ headers, subject }: ReceivedMail, envelopeFrom: string | undefined): InboundMail['kind'] {
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

/** The envelope of a mail, as far as its headers give it. */
export async function addressesOf(
  raw: Buffer,
): Promise<{ recipients: string[]; sender: string | undefined }> {
  const { to, headers } = await readMail(raw);
  const original = [headers['x-original-to'], headers['envelope-to']].flatMap(
    (value) => value?.split('\n') ?? [],
  );
  const sender = headers['return-path']?.replace(/^<(.*)>$/, '$1');
  return { recipients: [...new Set([...original, ...to])], sender };
}
