import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const HEADER = 12;
const TXT = 16;
const NXDOMAIN = 3;

/**
 * A DNS server on this machine, with these TXT records by name, in the format of RFC 1035. Any other name does not exist.
 */
export async function startDnsServer(
  records: Readonly<Record<string, readonly string[]>>,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => socket.send(answerTo(query, records), port, address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    async stop() {
      socket.close();
      await once(socket, 'close');
    },
  };
}

function answerTo(query: Buffer, records: Readonly<Record<string, readonly string[]>>): Buffer {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('ascii', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const question = query.subarray(HEADER, at + 5);
  const texts = records[labels.join('.').toLowerCase()] ?? [];
  const header = Buffer.alloc(HEADER);
  query.copy(header, 0, 0, 2);
  // An answer, with recursion asked for and available.
  header.writeUInt16BE(0x8180 | (texts.length === 0 ? NXDOMAIN : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(texts.length, 6);
  const answers = texts.map((text) => {
    // The name is a pointer to that of the question; class IN, kept for a minute.
    const data = Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'ascii')]);
    const record = Buffer.from([0xc0, HEADER, 0, TXT, 0, 1, 0, 0, 0, 60, 0, 0]);
    record.writeUInt16BE(data.length, 10);
    return Buffer.concat([record, data]);
  });
  return Buffer.concat([header, question, ...answers]);
}
