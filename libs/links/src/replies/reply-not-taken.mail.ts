import type { Language } from '@passerelle/config';
import { defineMail, type MailContent, quoted } from '@passerelle/mail';
import type { ReplyOutcome } from './received-reply.entity.js';

export interface ReplyNotTakenMail {
  outcome: ReplyOutcome;
  /** Only for `refused`: the reason. */
  why: string | undefined;
  /** Title of the object that was answered. */
  about: string;
  /** A page of ours on which to answer instead. */
  url: string;
}

const words = {
  fr: {
    notSent: 'Votre réponse n’a pas été transmise',
    notPassedOn: 'Une réponse n’a pas été transmise',
    withoutFiles: 'Votre réponse est transmise, sans ses pièces jointes',
    greeting: 'Bonjour,',
    about: (about: string) => `Vous avez répondu par mail au sujet de ${about}.`,
    came: (about: string) => `Une réponse est arrivée par mail au sujet de ${about}.`,
    files_left_out:
      'Ce que vous avez écrit est arrivé. Les pièces jointes, elles, ne passent pas par mail : personne ne les a reçues.',
    other_sender:
      'Elle est partie d’une autre adresse que celle-ci. Par prudence, nous ne l’avons transmise à personne. Si c’est bien vous qui l’avez écrite, répondez de nouveau au message d’origine, depuis cette adresse, ou écrivez dans Passerelle.',
    empty:
      'Nous n’y avons trouvé aucun texte de vous : peut-être était-il écrit au milieu du message d’origine, ou dans une image.',
    refused: '',
    action: 'Répondre dans Passerelle (connexion demandée)',
    reason:
      'Vous recevez ce message parce qu’une réponse est arrivée à l’adresse que nous vous avions donnée.',
  },
  en: {
    notSent: 'Your answer was not passed on',
    notPassedOn: 'An answer was not passed on',
    withoutFiles: 'Your answer is passed on, without its attachments',
    greeting: 'Hello,',
    about: (about: string) => `You have answered by mail about ${about}.`,
    came: (about: string) => `An answer has come by mail about ${about}.`,
    files_left_out:
      'What you wrote has arrived. Attachments do not come through by mail: nobody has received them.',
    other_sender:
      'It came from another address than this one. To be safe, we have passed it on to nobody. If you wrote it, answer the original message again, from this address, or write on Passerelle.',
    empty:
      'We found no text of yours in it: perhaps it was written between the lines of the original message, or in a picture.',
    refused: '',
    action: 'Answer on Passerelle (sign-in needed)',
    reason: 'You receive this message because an answer came to the address that we had given you.',
  },
};

const contentIn =
  (language: Language) =>
  ({ outcome, why, about, url }: ReplyNotTakenMail): MailContent => {
    const say = words[language];
    const sentence = outcome === 'taken' || outcome === 'ignored' ? '' : say[outcome];
    const titles: Partial<Record<ReplyOutcome, string>> = {
      files_left_out: say.withoutFiles,
      // Perhaps another person wrote the reply.
      other_sender: say.notPassedOn,
    };
    const title = titles[outcome] ?? say.notSent;
    const beginning = (outcome === 'other_sender' ? say.came : say.about)(quoted(about, language));
    return {
      subject: title,
      preheader: beginning,
      greeting: say.greeting,
      paragraphs: [beginning, why ?? sentence],
      action: { label: say.action, url },
      reason: say.reason,
    };
  };

/** To the author of a reply that was not taken as meant. */
export const replyNotTakenMail = defineMail<ReplyNotTakenMail>({
  name: 'reply-not-taken',
  fr: contentIn('fr'),
  en: contentIn('en'),
});
