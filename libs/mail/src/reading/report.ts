import { failureKindOf, type FailureKind } from './failure-kind.js';

/** In bytes: how much of a mail is read. A report comes before the mail that it quotes. */
const MOST_READ = 256 * 1024;
/** How many of the addresses in a mail count. */
const MOST_ADDRESSES = 100;
/** How many recipients' reports of one mail are read. */
const MOST_RECIPIENTS = 20;

/** Meaning of a mail to one of our return addresses. */
export interface ReturnReport {
  says: FailureKind | 'complaint' | 'nothing';
  /** The server's code, such as “5.1.1”; empty: none. */
  status: string;
  /** The beginning of the mail. */
  text: string;
  /** The first addresses in it, in lower case. */
  addresses: string[];
}

interface Part {
  contentType: string;
  content: Buffer;
}

export async function reportOf({
  raw,
  sender,
}: {
  raw: Uint8Array;
  sender: string | undefined;
}): Promise<ReturnReport> {
  const { simpleParser } = await import('mailparser');
  const beginning = Buffer.from(raw.subarray(0, MOST_READ));
  const text = beginning.toString('latin1');
  const addresses = addressesIn(text);
  const mail = await simpleParser(beginning, {
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipHtmlToText: true,
    skipImageLinks: true,
    skipTextLinks: true,
  });
  const parts: Part[] = mail.attachments;
  const partOf = (type: string): Part | undefined =>
    parts.find(({ contentType }) => contentType.toLowerCase() === type);
  const header = (name: string): string =>
    mail.headerLines
      .find(({ key }) => key === name)
      ?.line.slice(name.length + 1)
      .trim() ?? '';
  if (partOf('message/feedback-report') !== undefined)
    return { says: 'complaint', status: '', text, addresses };
  const status = partOf('message/delivery-status') ?? partOf('message/global-delivery-status');
  if (status !== undefined) return { ...(await statementIn(status.content)), text, addresses };
  const isAnswer = /^auto-replied\b/i.test(header('auto-submitted'));
  const isOfServer =
    sender === '' || /^(mailer-daemon|postmaster)@/i.test(mail.from?.value[0]?.address ?? '');
  // Absence notices have the null sender too, but mean that the mail has arrived.
  const isFailure =
    isOfServer && !isAnswer && /fail|undeliver|return|delivery|échec|non remis/i.test(mail.subject ?? '');
  return { says: isFailure ? 'unknown' : 'nothing', status: '', text, addresses };
}

/**
 * Looks around each at sign, since an expression for whole addresses would begin again at each letter of a long word.
 */
function addressesIn(text: string): string[] {
  const found = new Set<string>();
  for (let at = text.indexOf('@'); at >= 0 && found.size < MOST_ADDRESSES; at = text.indexOf('@', at + 1)) {
    const local = /[^\s<>;:,"'()@]{1,64}$/.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const domain = /^[a-z\d.-]{1,190}[a-z\d]/i.exec(text.slice(at + 1, at + 192))?.[0];
    if (local !== undefined && domain !== undefined) found.add(`${local}@${domain}`.toLowerCase());
  }
  return [...found];
}

type Statement = Pick<ReturnReport, 'says' | 'status'>;

/**
 * The first recipient that the mail did not reach. Recipients that got the mail, or to whom it was passed on, are
 * skipped.
 */
async function statementIn(content: Buffer): Promise<Statement> {
  const blocks = content.toString('latin1').split(/(?:\r?\n){2,}/);
  for (const block of blocks.slice(0, MOST_RECIPIENTS)) {
    const fields = await fieldsOf(block);
    const action = fields.get('action')?.toLowerCase();
    if (action !== 'failed' && action !== 'delayed') continue;
    return statementOf(action, fields.get('status') ?? '', fields.get('diagnostic-code') ?? '');
  }
  return { says: 'nothing', status: '' };
}

function statementOf(action: 'failed' | 'delayed', stated: string, diagnostic: string): Statement {
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/;
  // Some servers state 5.0.0 and give the real code in the diagnosis.
  const isVague = !enhanced.test(stated) || /\b[45]\.0\.0\b/.test(stated);
  const shown = isVague ? (enhanced.exec(diagnostic) ?? /\b[45]\d\d\b/.exec(diagnostic)) : null;
  const status = shown?.[0] ?? enhanced.exec(stated)?.[0] ?? '';
  const kind = failureKindOf(status);
  // Delayed: the server goes on trying, with any code.
  if (action === 'delayed' && kind !== 'full') return { says: 'temporary', status };
  return { says: kind, status };
}

/** The fields of a report have the format of a mail's headers (RFC 3464, 2.1). */
async function fieldsOf(block: string): Promise<Map<string, string>> {
  const { simpleParser } = await import('mailparser');
  const { headerLines } = await simpleParser(`${block.trim()}\r\n\r\n`);
  return new Map(
    headerLines.map(({ key, line }) => [
      key,
      line
        .slice(key.length + 1)
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ]),
  );
}
