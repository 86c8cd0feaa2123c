import type { Language, Settings } from '@passerelle/config';
import { RETRY_AFTER } from '@passerelle/graphql';
import { answerTo, linkPageHeaders, renderLinkPage } from '@passerelle/links';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

interface Words {
  title: string;
  paragraph: string;
  again: string;
}

const unavailable: Record<Language, Words> = {
  fr: {
    title: 'Passerelle ne peut pas répondre pour le moment',
    paragraph: 'Réessayez dans une minute. Ce que vous avez écrit dans ce navigateur y est gardé.',
    again: 'Réessayer',
  },
  en: {
    title: 'Passerelle cannot answer at the moment',
    paragraph: 'Try again in a minute. What you have written in this browser is kept there.',
    again: 'Try again',
  },
};
const tooMany: Record<Language, Words> = {
  fr: {
    ...unavailable.fr,
    title: 'Trop de demandes viennent de votre connexion',
  },
  en: { ...unavailable.en, title: 'Too many requests come from your connection' },
};

/** Explains to the reader why a page failed, in a page that needs nothing else from the server. */
export function sendFailedPage(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  {
    language,
    theme,
    settings,
  }: { language: Language; theme: 'light' | 'dark' | undefined; settings: Settings },
): FastifyReply {
  const { status } = answerTo(error);
  const { title, paragraph, again } = (status === 429 ? tooMany : unavailable)[language];
  const page = { title, paragraphs: [paragraph], link: { url: request.url, label: again } };
  const { contactEmail, contactPhone } = settings;
  if (status === 503) reply.header('retry-after', RETRY_AFTER);
  return reply
    .code(status)
    .headers(linkPageHeaders)
    .send(renderLinkPage(page, language, { contactEmail, contactPhone, theme }));
}
