import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EmbeddingsServer, WordsEncoder } from '../testing/index.js';
import { textEncoderContract } from './contract/text-encoder.contract.js';
import { ServerEncoder } from './server-encoder.js';
import { EncoderUnavailable } from './text-encoder.js';

const key = 'a-very-secret-key';
let server: EmbeddingsServer;
let encoder: ServerEncoder;
beforeEach(async () => {
  server = await EmbeddingsServer.start(new WordsEncoder());
  encoder = new ServerEncoder({ url: server.url, model: 'words', key });
});
afterEach(async () => server.stop());

const message = async (): Promise<string> => {
  const error = await encoder.encode(['Bonjour'], 'need').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EncoderUnavailable);
  expect(String(error)).not.toContain(key);
  return String(error);
};

describe('a server of embeddings', () => {
  // The other tests have their own server.
  let lasting: EmbeddingsServer;
  afterAll(async () => lasting.stop());
  textEncoderContract(async () => {
    lasting = await EmbeddingsServer.start(new WordsEncoder());
    return new ServerEncoder({ url: `${lasting.url}/v1/`, model: 'words' });
  });

  it('gets the model, the key, and the text alone', async () => {
    await encoder.encode(['Bonjour'], 'need');
    expect(server.asked).toEqual([{ model: 'words', input: ['Bonjour'], authorization: `Bearer ${key}` }]);
  });

  it('gets the side of the text where the model is named E5 and takes no instructions', async () => {
    for (const model of ['intfloat/multilingual-e5-small', 'multilingual-e5-large-instruct', 'bge-m3']) {
      const named = new ServerEncoder({ url: server.url, model });
      await named.encode(['a'], 'need');
      await named.encode(['b'], 'solver');
    }
    expect(server.asked.map(({ input }) => input[0])).toEqual(['query: a', 'passage: b', 'a', 'b', 'a', 'b']);
  });

  it('is reported where it answers wrongly', async () => {
    server.instead = (_, response) => response.end('<html>Bonjour</html>');
    expect(await message()).toMatch(/not with JSON/);
    server.instead = (_, response) => response.end('{"data": "none"}');
    expect(await message()).toMatch(/without vectors/);
  });

  it('is reported where it refuses', async () => {
    server.instead = (_, response) => response.writeHead(401).end();
    expect(await message()).toMatch(/401: see EMBEDDINGS_KEY/);
  });

  // With 307 a client sends the same body again.
  it.each([302, 307])('is reported where it redirects by %i, and nothing is sent there', async (status) => {
    const other = await EmbeddingsServer.start(new WordsEncoder());
    server.instead = (_, response) => response.writeHead(status, { location: other.url }).end();
    expect(await message()).toMatch(/EMBEDDINGS_URL does not answer: it points to another address/);
    expect(other.requests).toBe(0);
    await other.stop();
  });

  it('is reported where vectors are missing, or have no direction', async () => {
    server.answering(() => []);
    expect(await message()).toMatch(/gave others/);
    server.answering((data) => data.map((one) => ({ ...one, embedding: one.embedding.map(() => 0) })));
    expect(await message()).toMatch(/without a direction/);
  });

  it('is reported where it gives NaN', async () => {
    server.answering((data) =>
      data.map((one) => ({ ...one, embedding: one.embedding.map(() => Number.NaN) })),
    );
    expect(await message()).toMatch(/without vectors/);
  });

  it('keeps to the dimensions that it gave first', async () => {
    await encoder.check();
    expect(encoder.dimensions).toBe(384);
    server.answering((data) => data.map((one) => ({ ...one, embedding: one.embedding.slice(0, 8) })));
    expect(await message()).toMatch(/8 components where it gave 384/);
    expect(encoder.dimensions).toBe(384);
  });

  it('is not read without end', async () => {
    server.instead = (_, response) => response.end('x'.repeat(3 * 2 ** 20));
    expect(await message()).toMatch(/without end/);
  });

  it('is not waited for, and left alone after three failures', async () => {
    encoder = new ServerEncoder({ url: server.url, model: 'words', key, timeLimit: 20 });
    server.instead = () => undefined;
    for (let i = 0; i < 3; i++) expect(await message()).toMatch(/takes too long/);
    const asked = server.asked.length;
    // The reason stays the same, so that its reader knows what to repair, and the log has it once.
    expect(await message()).toMatch(/takes too long/);
    expect(server.asked).toHaveLength(asked);
  });

  it('that is not there is reported', async () => {
    encoder = new ServerEncoder({ url: 'http://127.0.0.1:1', model: 'words', key });
    expect(await message()).toMatch(/does not answer/);
  });
});
