import { languages, type Settings } from '@passerelle/config';
import { cookieIn, LANGUAGE_COOKIE } from '@passerelle/graphql';
import { isFromOurPage, takeOnly } from '@passerelle/links';
import type { FastifyInstance } from 'fastify';

const THEME_COOKIE = 'theme';
const themes = ['light', 'dark'] as const;

/** A year, in seconds. */
const KEPT = 365 * 24 * 60 * 60;

/** The colours that the reader chose; undefined: those of the device. */
export const themeOf = (cookies: string | undefined): (typeof themes)[number] | undefined =>
  themes.find((theme) => theme === cookieIn(cookies, THEME_COOKIE));

/**
 * Takes the form at the foot of each page: the language, or the colours. They are kept in two cookies that hold nothing else.
 */
export async function servePreferences(
  fastify: FastifyInstance,
  { publicUrl }: Pick<Settings, 'publicUrl'>,
): Promise<void> {
  takeOnly(fastify, 'application/x-www-form-urlencoded', (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  fastify.post<{ Body: Record<string, string> }>('/preferences', async (request, reply) => {
    // Another site has no say in how its visitors see this one.
    if (!isFromOurPage(request, publicUrl)) return reply.redirect('/', 303);
    const { language, theme, back } = request.body ?? {};
    const chosen = [
      [LANGUAGE_COOKIE, languages.find((known) => known === language)],
      [THEME_COOKIE, themes.find((known) => known === theme)],
    ].flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value}; Path=/; Max-Age=${KEPT}; SameSite=Lax`],
    );
    return reply.header('set-cookie', chosen).redirect(pathWithin(back), 303);
  });
}

/** An address of this site, whatever was sent: no other site may be reached through ours. */
export function pathWithin(wanted: string | undefined): string {
  const here = 'http://localhost';
  if (wanted === undefined || !wanted.startsWith('/') || !URL.canParse(wanted, here)) return '/';
  const { origin, pathname, search } = new URL(wanted, here);
  // "/.//elsewhere.example" is a path that browsers read as another site.
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/';
}
