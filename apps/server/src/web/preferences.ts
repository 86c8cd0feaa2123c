import { languages, ownPath, type Settings } from '@passerelle/config';
import { cookieIn, LANGUAGE_COOKIE } from '@passerelle/graphql';
import { isFromOurPage, takeForms } from '@passerelle/links';
import type { FastifyInstance } from 'fastify';

const THEME_COOKIE = 'theme';
const themes = ['light', 'dark'] as const;

/** A year, in seconds. */
const KEPT = 365 * 24 * 60 * 60;
/**
 * Longest address to return to, in characters. The address of a search contains its filters, which stay when the
 * language changes.
 */
const LONGEST_BACK = 4_000;

/** The colours that the reader chose. undefined: those of the device. */
export const themeOf = (cookies: string | undefined): (typeof themes)[number] | undefined =>
  themes.find((theme) => theme === cookieIn(cookies, THEME_COOKIE));

/** Handles the form at the foot of each page: the language, or the colours. Each has its own cookie. */
export async function servePreferences(
  fastify: FastifyInstance,
  { publicUrl }: Pick<Settings, 'publicUrl'>,
): Promise<void> {
  takeForms(fastify);
  fastify.post<{ Body: URLSearchParams | undefined }>('/preferences', async (request, reply) => {
    // Another site may not change the appearance of this site for its visitors.
    if (!isFromOurPage(request, publicUrl)) return reply.redirect('/', 303);
    const sent = request.body;
    const chosen = [
      [LANGUAGE_COOKIE, languages.find((known) => known === sent?.get('language'))],
      [THEME_COOKIE, themes.find((known) => known === sent?.get('theme'))],
    ].flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value}; Path=/; Max-Age=${KEPT}; SameSite=Lax`],
    );
    return reply.header('set-cookie', chosen).redirect(ownPath(sent?.get('back'), LONGEST_BACK) ?? '/', 303);
  });
}
