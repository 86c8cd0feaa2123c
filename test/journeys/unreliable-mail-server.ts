import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/**
 * The server’s behaviour after the last byte of a mail: it `keeps` the mail and confirms it, `drops` the connection,
 * or `hangs`.
 */
export type Whim = 'keeps' | 'drops' | 'hangs';

export interface Whims {
  /** The code with which a recipient is refused. undefined: the recipient is accepted. */
  refuse(recipient: string): number | undefined;
  whim(): Whim;
}

/** A mail in a mailbox. */
export interface StoredMail {
  messageId: string;
  to: string;
  /** The server confirmed the mail to the sender. */
  isAnswered: boolean;
}

export interface UnreliableMailServer {
  port: number;
  kept: readonly StoredMail[];
  /** How often the sender named a recipient. */
  tries(): number;
  stop(): void;
}

const END = '\r\n.\r\n';

/**
 * Mail servers with faults that occur in practice, over real SMTP. A server that drops or hangs has stored the mail
 * nevertheless.
 */
export async function startUnreliableMailServer({ refuse, whim }: Whims): Promise<UnreliableMailServer> {
  const kept: StoredMail[] = [];
  const sockets = new Set<Socket>();
  let tries = 0;
  const serve = (socket: Socket): void => {
    sockets.add(socket);
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    let unread = '';
    let to = '';
    let isReading = false;
    const keep = (content: string): void => {
      const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(content)?.[1] ?? '';
      const does = whim();
      kept.push({ messageId, to, isAnswered: does === 'keeps' });
      if (does === 'keeps') say('250 2.0.0 Kept');
      if (does === 'drops') socket.destroy();
    };
    const obey = (line: string): void => {
      const recipient = /^RCPT TO:<([^>]+)>/i.exec(line)?.[1];
      if (recipient !== undefined) {
        tries += 1;
        to = recipient;
        const code = refuse(recipient);
        say(
          code === undefined ? '250 2.1.5 OK' : code < 500 ? `${code} 4.3.0 Later` : `${code} 5.1.1 Unknown`,
        );
      } else if (/^DATA/i.test(line)) {
        isReading = true;
        say('354 Go on');
      } else if (/^QUIT/i.test(line)) socket.end('221 2.0.0 Bye\r\n');
      else say('250 2.0.0 OK');
    };
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (packet) => {
      unread += packet.toString('latin1');
      for (;;) {
        const end = isReading ? END : '\r\n';
        const at = unread.indexOf(end);
        if (at === -1) return;
        const whole = unread.slice(0, at);
        unread = unread.slice(at + end.length);
        if (isReading) {
          isReading = false;
          keep(whole);
        } else obey(whole);
      }
    });
    say('220 fickle.example ESMTP');
  };
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    kept,
    tries: () => tries,
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
