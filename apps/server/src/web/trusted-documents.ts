import { graphqlPath } from '@passerelle/graphql';
import type { FastifyInstance } from 'fastify';

const ID = /^sha256:([\da-f]{64})$/;

/**
 * Lets a request name an operation of the web application by its hash instead of sending its text. An unknown hash comes
 * from another version: the page is told so, and offers to reload.
 */
export function acceptTrustedDocuments(
  fastify: FastifyInstance,
  documents: ReadonlyMap<string, string>,
): void {
  fastify.addHook('preValidation', async (request, reply) => {
    if (request.routeOptions.url !== graphqlPath || !hasDocumentId(request.body)) return undefined;
    const { documentId, ...body } = request.body;
    const text = documents.get(ID.exec(documentId)?.[1] ?? '');
    if (text === undefined) {
      const message = 'This operation is not known here: the page is of another version. Reload it.';
      return reply.code(400).send({ errors: [{ message, extensions: { code: 'UNKNOWN_DOCUMENT' } }] });
    }
    request.body = { ...body, query: text };
    return undefined;
  });
}

const hasDocumentId = (body: unknown): body is { documentId: string } =>
  typeof body === 'object' && body !== null && 'documentId' in body && typeof body.documentId === 'string';
