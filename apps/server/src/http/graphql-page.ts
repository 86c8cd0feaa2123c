import type { Language } from '@passerelle/config';
import { graphqlPath, languageOfRequest } from '@passerelle/graphql';
import { linkPageHeaders, renderLinkPage } from '@passerelle/links';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readGraphqlExplorer } from './graphql-explorer.js';

const words: Record<Language, { title: string; paragraphs: string[]; link: { url: string; label: string } }> =
  {
    fr: {
      title: 'L’API de Passerelle',
      paragraphs: [
        'À cette adresse répond l’API GraphQL de Passerelle. Elle sert à des programmes : il n’y a rien à lire dans un navigateur.',
        'Les requêtes s’envoient par POST, en JSON. Le schéma est public : tout client GraphQL le lit à cette adresse.',
      ],
      link: { url: '/', label: 'Revenir à l’accueil' },
    },
    en: {
      title: 'The API of Passerelle',
      paragraphs: [
        'The GraphQL API of Passerelle answers at this address. It is for programs: there is nothing to read in a browser.',
        'Requests are sent by POST, in JSON. The schema is public: any GraphQL client reads it at this address.',
      ],
      link: { url: '/', label: 'Back to the front page' },
    },
  };

/** A person opens the address, while programs request JSON. */
const isOpenedInBrowser = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && url.split('?')[0] === graphqlPath && headers.accept?.includes('text/html') === true;

/**
 * The page that a browser shows at the address of the API, instead of an error in JSON: a page with explanations, or
 * an explorer with the schema.
 * @param withExplorer for development and demo, since people who run the product for others do not need the explorer
 */
export async function mountGraphqlPage(
  fastify: FastifyInstance,
  { withExplorer }: { withExplorer: boolean },
): Promise<void> {
  const explorer = withExplorer ? await readGraphqlExplorer() : undefined;
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isOpenedInBrowser(request)) return undefined;
    const language = languageOfRequest(request.headers);
    if (explorer !== undefined) return reply.headers(explorer.headers).send(explorer.pages[language]);
    return reply.headers(linkPageHeaders).send(renderLinkPage(words[language], language));
  });
  for (const { path, type, content } of explorer?.files ?? [])
    fastify.get(path, async (_request, reply) => reply.type(type).send(content()));
}
