import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';

/** A program with the protocol of clamd, on this machine. */
export interface ClamdServer {
  url: string;
  /** Number of scanned files. */
  scanned: number;
  /** Replaces the answer from now on. undefined: the usual answer. */
  instead: ((socket: net.Socket) => void) | undefined;
  stop(): Promise<void>;
}

/** The content that counts as a virus. */
export const VIRUS = 'CECI-EST-UN-VIRUS-POUR-ESSAI';

export async function startClamdServer(): Promise<ClamdServer> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    if (clamd.instead) {
      clamd.instead(socket);
      return;
    }
    let output = Buffer.alloc(0);
    socket.on('data', (data) => {
      output = Buffer.concat([output, data]);
      const command = output.subarray(0, output.indexOf(0) + 1).toString();
      if (command === 'zPING\0') socket.end('PONG\0');
      if (command !== 'zINSTREAM\0') return;
      const content = contentOf(output.subarray(command.length));
      if (content === undefined) return;
      clamd.scanned += 1;
      socket.end(content.includes(VIRUS) ? 'stream: Essai.Virus.UNOFFICIAL FOUND\0' : 'stream: OK\0');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const clamd: ClamdServer = {
    url: `tcp://127.0.0.1:${port}`,
    scanned: 0,
    instead: undefined,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return clamd;
}

/** undefined: the content is not complete yet. */
function contentOf(pieces: Buffer): Buffer | undefined {
  const found: Buffer[] = [];
  for (let at = 0; at + 4 <= pieces.length;) {
    const length = pieces.readUInt32BE(at);
    if (length === 0) return Buffer.concat(found);
    found.push(pieces.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
