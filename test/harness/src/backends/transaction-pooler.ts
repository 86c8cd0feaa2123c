import { once } from 'node:events';
import net from 'node:net';
import pg from 'pg';

/** A pooler in front of a database, like PgBouncer: many clients share a few connections. */
export interface TransactionPooler {
  url: string;
  stop(): Promise<void>;
}

/** A connection to the server. The present client gets its messages. */
interface Shared {
  client: pg.Client;
  stream: net.Socket;
  owner: net.Socket | undefined;
}

/** The types of messages, each the code of a letter. */
const READY = 'Z'.charCodeAt(0);
const TERMINATE = 'X'.charCodeAt(0);
/** The state after a message of the type READY: no transaction is open. */
const IDLE = 'I'.charCodeAt(0);

/**
 * Starts a pooler that lends a connection for one transaction, or for as long as a client stays. It implements the
 * part of PostgreSQL's protocol for clients that wait for each answer. The state of a session stays on its
 * connection.
 * @param options.refuses a setting with which nobody may connect
 */
export async function startTransactionPooler(
  url: string,
  { mode = 'transaction', refuses }: { mode?: 'transaction' | 'session'; refuses?: string } = {},
): Promise<TransactionPooler> {
  const free: Shared[] = [];
  const all: Shared[] = [];
  const sockets = new Set<net.Socket>();

  async function lend(owner: net.Socket): Promise<Shared> {
    const shared = free.pop() ?? (await connect());
    shared.owner = owner;
    return shared;
  }

  async function connect(): Promise<Shared> {
    const stream = new net.Socket();
    const client = new pg.Client({
      connectionString: url,
      application_name: 'passerelle pooler',
      stream: () => stream,
    });
    client.on('error', () => undefined);
    await client.connect();
    stream.removeAllListeners('data');
    const shared: Shared = { client, stream, owner: undefined };
    all.push(shared);
    const split = messages(true);
    stream.on('data', (chunk) => {
      for (const message of split(chunk)) {
        shared.owner?.write(message);
        const isOver = message[0] === READY && message[5] === IDLE;
        if (isOver && (mode === 'transaction' || shared.owner?.destroyed)) giveBack(shared);
      }
    });
    return shared;
  }

  function giveBack(shared: Shared): void {
    if (shared.owner !== undefined) lent.delete(shared.owner);
    shared.owner = undefined;
    free.push(shared);
  }

  const lent = new Map<net.Socket, Promise<Shared>>();
  const server = net
    .createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        // A transaction that was left open ends with its connection.
        void lent.get(socket)?.then(({ stream, owner }) => owner === socket && stream.destroy());
      });
      const split = messages(false);
      socket.on('data', (chunk) => {
        for (const message of split(chunk)) {
          if (message[0] === TERMINATE) {
            if (mode === 'session') void lent.get(socket)?.then(giveBack);
            lent.delete(socket);
            socket.end();
          } else if (message[0] === 0 && refuses !== undefined && message.includes(`\0${refuses}\0`)) {
            socket.end(refusal(`unsupported startup parameter: ${refuses}`));
          } else if (message[0] === 0) {
            // The beginning of a connection. Everybody is accepted, and gets a process number that is not the
            // server's.
            socket.write(Buffer.from('5200000008000000004b0000000c00000001000000015a0000000549', 'hex'));
          } else {
            const connection = lent.get(socket) ?? lend(socket);
            lent.set(socket, connection);
            void connection.then(({ stream }) => stream.write(message));
          }
        }
      });
    })
    .listen(0, '127.0.0.1');
  await once(server, 'listening');

  const address = new URL(url);
  address.host = `127.0.0.1:${(server.address() as net.AddressInfo).port}`;
  return {
    url: address.href,
    stop: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      for (const { stream } of all) {
        stream.destroy();
        if (!stream.closed) await once(stream, 'close');
      }
    },
  };
}

/** The message with which a connection is refused. */
function refusal(words: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C08P01\0M${words}\0\0`);
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(4 + fields.length, 1);
  return Buffer.concat([head, fields]);
}

/** Splits received bytes into messages. The first message of a client has no type. */
function messages(hasBegun: boolean): (chunk: Buffer) => Buffer[] {
  let rest: Buffer = Buffer.alloc(0);
  let isTyped = hasBegun;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const whole: Buffer[] = [];
    for (;;) {
      const typed = isTyped ? 1 : 0;
      if (rest.length < typed + 4) return whole;
      const length = typed + rest.readInt32BE(typed);
      if (rest.length < length) return whole;
      whole.push(rest.subarray(0, length));
      rest = rest.subarray(length);
      isTyped = true;
    }
  };
}
