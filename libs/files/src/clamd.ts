import net from 'node:net';
import { Scanner, ScannerUnavailable } from './scanner.js';

/** In milliseconds. clamd answers within a second for most files, and itself gives up on a file after two minutes. */
const TIME_LIMIT = 60_000;
/** Bytes in one piece. clamd accepts larger pieces. */
const PIECE = 64 * 1024;
/** Longer than the name of any virus. */
const LONGEST_ANSWER = 4_096;

/** Scans with ClamAV's clamd, over TCP or a local socket. */
export class Clamd extends Scanner {
  readonly isThere = true;
  private readonly where: net.NetConnectOpts;

  /** @param url `tcp://host:3310` or `unix:///run/clamav/clamd.ctl` */
  constructor(
    url: string,
    private readonly timeLimit = TIME_LIMIT,
  ) {
    super();
    const { protocol, hostname, port, pathname } = new URL(url);
    this.where =
      protocol === 'unix:'
        ? { path: decodeURIComponent(pathname) }
        : { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
  }

  async scan(bytes: Buffer): Promise<string | undefined> {
    const pieces: Buffer[] = [Buffer.from('zINSTREAM\0')];
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      pieces.push(length, piece);
    }
    pieces.push(Buffer.alloc(4));
    const answer = await this.ask(pieces);
    if (answer === 'stream: OK') return undefined;
    const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
    if (found === undefined) throw new ScannerUnavailable(`clamd answers: ${answer.slice(0, 200)}`);
    return found;
  }

  async check(): Promise<void> {
    const answer = await this.ask([Buffer.from('zPING\0')]);
    if (answer !== 'PONG') throw new ScannerUnavailable('What CLAMD_URL names is no clamd');
  }

  private async ask(pieces: readonly Buffer[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = net.connect(this.where);
      let answer = '';
      const fail = (why: string, cause?: unknown): void => {
        clearTimeout(timer);
        socket.destroy();
        reject(new ScannerUnavailable(why, { cause }));
      };
      // Limits the whole scan, not each silence.
      const timer = setTimeout(() => fail('clamd takes too long'), this.timeLimit);
      socket.on('error', (error: NodeJS.ErrnoException) =>
        fail(`clamd does not answer (${error.code ?? 'unknown'})`, error),
      );
      socket.on('data', (data) => {
        answer += data.toString('utf8');
        if (answer.length > LONGEST_ANSWER) fail('What CLAMD_URL names answers without end');
        if (!answer.includes('\0')) return;
        clearTimeout(timer);
        socket.destroy();
        resolve(answer.slice(0, answer.indexOf('\0')).trim());
      });
      socket.on('end', () => fail('clamd has ended without an answer'));
      for (const piece of pieces) socket.write(piece);
    });
  }
}
