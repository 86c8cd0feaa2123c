import { trustedDocuments } from './documents.mjs';

/** The headers of the reader’s browser that the API uses. */
const passedOn = ['cookie', 'accept-language', 'user-agent'];
const main = 'src/main.tsx';
const server = '/src/server.tsx';
/** The colours. The other styles come with the scripts that need them, as Vite does it. */
const style = '/src/ui/styles/tokens.css';

/** Lets Vite render each page from the saved sources, at every address that is no file. */
export async function renderPages(vite, apiUrl) {
  // Compiled by now. This process is not the server, which runs separately.
  const { placeIn, readPlace, servePlace } = await import('@passerelle/config/place');
  if (process.env.PLACE) servePlace(readPlace(process.env.PLACE));
  vite.middlewares.use(async (request, response, next) => {
    if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return next();
    try {
      const { render } = await vite.ssrLoadModule(server);
      const answer = await render({
        url: request.originalUrl,
        ...preferencesOf(request.headers),
        now: new Date(),
        place: { fr: placeIn.fr, en: placeIn.en },
        ask: async (documentId, variables) => ask(apiUrl, request.headers, documentId, variables),
        build: { script: main, style, scriptsOf: () => [] },
      });
      if ('redirect' in answer) return response.writeHead(303, { location: answer.redirect }).end();
      // A build has its scripts once in each language. The sources have both.
      const page = answer.html.replace(/"\/assets\/\w+\/(?=src\/)/, '"/');
      const html = await vite.transformIndexHtml(request.originalUrl, page);
      return response
        .writeHead(answer.status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
        .end(html);
    } catch (error) {
      vite.ssrFixStacktrace(error);
      return next(error);
    }
  });
}

/** As the product reads them from the cookies and headers of a request. */
function preferencesOf({ cookie = '', 'accept-language': languages = '' }) {
  const chosen = (name, values) => values.find((value) => cookie.split(/;\s*/).includes(`${name}=${value}`));
  return {
    chosenLanguage: chosen('language', ['fr', 'en']),
    browserLanguage: languages.startsWith('en') ? 'en' : 'fr',
    theme: chosen('theme', ['light', 'dark']),
  };
}

let texts = {};

/** The text of an operation, as it is saved. */
function textOf(documentId) {
  const hash = documentId.slice('sha256:'.length);
  if (!(hash in texts)) texts = trustedDocuments();
  return texts[hash];
}

/** By its text, since the server knows only the operations of the build. */
async function ask(apiUrl, headers, documentId, variables) {
  const query = textOf(documentId);
  const answer = await fetch(new URL('/graphql', apiUrl), {
    method: 'POST',
    headers: {
      ...Object.fromEntries(passedOn.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []))),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = await answer.json();
  const codes = errors.map(({ extensions }) => extensions?.code ?? '');
  return codes.length === 0 ? { data, codes } : { codes };
}
