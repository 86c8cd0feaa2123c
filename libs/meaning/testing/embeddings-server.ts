import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TextEncoder } from '@passerelle/meaning';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A server with OpenAI's `POST /v1/embeddings`, with the vectors of an encoder. It gives another answer while a spec
 * sets one.
 */
export class EmbeddingsServer {
  readonly asked: { model: string; input: string[]; authorization: string | undefined }[] = [];
  /** How many requests came, of any kind. */
  requests = 0;
  /** Answer in place of vectors. */
  instead: Answer | undefined;
  private readonly server: Server;

  private constructor(private readonly encoder: TextEncoder) {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  static async start(encoder: TextEncoder): Promise<EmbeddingsServer> {
    const started = new EmbeddingsServer(encoder);
    await new Promise<void>((resolve) => started.server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /**
   * Answers with changed vectors.
   * @param change of the data of the answer
   */
  answering(change: (data: { index: number; embedding: number[] }[]) => unknown[]): void {
    this.instead = (_request, response) => {
      const embedding = Array.from({ length: this.encoder.dimensions }, (_, i) => i + 1);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: change([{ index: 0, embedding }]) }));
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { model, input } = JSON.parse(Buffer.concat(chunks).toString()) as {
      model: string;
      input: string[];
    };
    this.asked.push({ model, input, authorization: request.headers.authorization });
    if (this.instead) return this.instead(request, response);
    const vectors = await this.encoder.encode(input, 'need');
    response.setHeader('content-type', 'application/json');
    const data = vectors.map((vector, index) => ({ object: 'embedding', index, embedding: [...vector] }));
    // Clients use `index`, since the order is not guaranteed.
    response.end(JSON.stringify({ object: 'list', model, data: data.toReversed() }));
  }
}
