import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { callbackify } from 'node:util';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';

/** A message as the server received it: the recipients of the envelope, and the bytes. */
export interface CaughtMail {
  recipients: string[];
  raw: Buffer;
}

export interface SmtpCatcher {
  smtpUrl: string;
  stop(): Promise<void>;
}

const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Takes every mail for anybody, from this machine only, up to 10 MB each.
 * @param options.refuse the SMTP code with which a recipient is refused, if any
 * @param options.receive the sender is told that its mail is taken once this has resolved
 */
export async function catchMail(options: {
  port?: number;
  refuse?: (recipient: string) => number | undefined;
  receive: (mail: CaughtMail) => Promise<void>;
}): Promise<SmtpCatcher> {
  // Loaded here: a server that sends through a real SMTP server never needs it.
  const { SMTPServer } = await import('smtp-server');
  const receive = callbackify(async (stream: SMTPServerDataStream, { envelope }: SMTPServerSession) => {
    const chunks: Buffer[] = [];
    // A mail that is too large is read to its end all the same: otherwise the sender would not get our answer.
    for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) return;
    await options.receive({
      recipients: envelope.rcptTo.map((to) => to.address),
      raw: Buffer.concat(chunks),
    });
  });
  const server = new SMTPServer({
    banner: 'Passerelle',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MOST_BYTES,
    rejectOversized: true,
    maxClients: 100,
    closeTimeout: 1_000,
    onRcptTo({ address }, _session, done) {
      const responseCode = options.refuse?.(address);
      done(responseCode ? Object.assign(new Error(`<${address}> refused`), { responseCode }) : null);
    },
    onData(stream, session, done) {
      // 451: our own failure, so the sender may try again.
      receive(stream, session, (error) => done(error && Object.assign(error, { responseCode: 451 })));
    },
  });
  // A client that hangs up must not end the process; `listening` below reports a port that is taken.
  server.on('error', () => {});
  const listener = server.listen(options.port ?? 0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}
