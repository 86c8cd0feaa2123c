import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const documentsFile = fileURLToPath(
  new URL('../../../apps/web/dist/trusted-documents.json', import.meta.url),
);
/** By hash, the texts of the operations of the pages. */
const documents = JSON.parse(fs.readFileSync(documentsFile, 'utf8')) as Record<string, string>;

/**
 * The GraphQL operation of a request, such as `mutation MarkInterest`. A page sends the hash of its document, so the body does not name it.
 * @param body of a request to `/graphql`
 * @returns an empty text for another request
 */
export function askedOperation(body: string | null | undefined): string {
  if (!body) return '';
  const { documentId = '' } = JSON.parse(body) as { documentId?: string };
  const text = documents[documentId.replace('sha256:', '')] ?? '';
  return /^(?:query|mutation) \w+/m.exec(text)?.[0] ?? '';
}
