import { readMail, type ReceivedMail } from '../transport/index.js';
import { textOfHtml, visibleText } from './visible-text.js';

/** A mail that somebody has sent to us. */
export interface InboundMail {
  /** With its angle brackets; empty: it has none. */
  messageId: string;
  /** The bare address of whoever wrote it, in lower case; empty: it does not say. */
  from: string;
  /** Only a person's mail says something to somebody. */
  kind: 'person' | 'automatic' | 'bounce';
  /** What was written, without what it quotes and without the signature; empty: nothing. */
  text: string;
  /** Files that came with it; pictures that belong to its text, as those of a signature, are none. */
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

/** RFC 3464 for reports; RFC 3834, sections 2 and 5, for answers of machines, and what older ones say instead. */
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

/** As Outlook, Zimbra and French providers begin absence notices that say nothing in their headers. */
const automaticSubject =
  /^\s*(automatic reply|auto(matic)?[- ]reply|out of (the )?office|réponse automatique|absence du bureau|absent[e]?)\s*:/i;

/** The envelope of a mail, as far as its headers say it. */
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
