import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { callbackify } from 'node:util';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';

/** A message as received by the server: the recipients of the envelope, and the bytes. */
export interface CaughtMail {
  recipients: string[];
  /** The sender of the envelope; empty: the null sender (RFC 5321, 4.5.5). */
  sender: string;
  raw: Buffer;
}

export interface SmtpCatcher {
  smtpUrl: string;
  stop(): Promise<void>;
}

const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Takes every mail, up to 10 MB each.
 * @param options.host where it listens; by default it takes mails from this machine only
 * @param options.refuse the SMTP code with which a recipient is refused, if any; if it fails, the sender may try
 * again (451)
 * @param options.receive once it has resolved, the sender gets the confirmation that its mail is taken; if it fails,
 * the sender may try again (451), unless the error has its own `responseCode`
 */
export async function catchMail(options: {
  port?: number;
  host?: string;
  refuse?: (recipient: string) => number | undefined | Promise<number | undefined>;
  receive: (mail: CaughtMail) => Promise<void>;
}): Promise<SmtpCatcher> {
  // Loaded here, since an installation with a real SMTP server never needs it.
  const { SMTPServer } = await import('smtp-server');
  const receive = callbackify(async (stream: SMTPServerDataStream, { envelope }: SMTPServerSession) => {
    const chunks: Buffer[] = [];
    // A mail that is too large is still read to its end. Otherwise the sender would not get our answer.
    for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) return;
    await options.receive({
      recipients: envelope.rcptTo.map((to) => to.address),
      sender: envelope.mailFrom ? envelope.mailFrom.address : '',
      raw: Buffer.concat(chunks),
    });
  });
  const ask = callbackify(async (recipient: string) => options.refuse?.(recipient));
  const server = new SMTPServer({
    banner: 'Passerelle',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MOST_BYTES,
    rejectOversized: true,
    maxClients: 100,
    closeTimeout: 1_000,
    onRcptTo({ address }, _session, done) {
      ask(address, (error, code) =>
        done(error ? refusal(address, 451) : code ? refusal(address, code) : null),
      );
    },
    onData(stream, session, done) {
      // 451: our own failure, so the sender may try again.
      receive(stream, session, (error) =>
        done(error && Object.assign(error, { responseCode: codeOf(error) })),
      );
    },
  });
  // A client that hangs up must not end the process. `listening` below reports a port in use.
  server.on('error', () => {});
  const listener = server.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}

const codeOf = (error: Error): number =>
  'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 451;

const refusal = (recipient: string, responseCode: number): Error =>
  Object.assign(new Error(`<${recipient}> refused`), { responseCode });
