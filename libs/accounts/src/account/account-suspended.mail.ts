import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, quoted } from '@passerelle/mail';

interface SuspensionMail {
  /** Name of the reader; empty: unknown. */
  name: string;
  /** The reason, in the admin’s words. */
  reason: string;
}

const because = {
  fr: 'Vous recevez ce message parce que vous avez un compte sur Passerelle.',
  en: 'You receive this message because you have an account on Passerelle.',
};

/** To a person whose account is suspended: the reason, and what they can do. */
export const accountSuspendedMail = defineMail<SuspensionMail>({
  name: 'account-suspended',
  fr: ({ name, reason }) => ({
    subject: 'Votre compte est suspendu',
    preheader: 'Voici pourquoi, et comment contester cette décision.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `L’équipe ${placeIn.fr.ofOperator} a suspendu votre compte Passerelle. Vous ne pouvez plus vous connecter, et les profils que vous êtes la seule personne à tenir ne sont plus montrés.`,
      `La raison :\n${quoted(reason, 'fr')}`,
      `Si vous pensez qu’il s’agit d’une erreur, répondez à ce message : une personne de l’équipe ${placeIn.fr.ofOperator} relira cette décision.`,
    ],
    reason: because.fr,
  }),
  en: ({ name, reason }) => ({
    subject: 'Your account is suspended',
    preheader: 'Here is why, and how to contest this decision.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `The ${placeIn.en.operatorName} team has suspended your Passerelle account. You can no longer sign in, and profiles that nobody else holds are no longer shown.`,
      `The reason:\n${quoted(reason, 'en')}`,
      `If you think that this is a mistake, reply to this message: somebody of the ${placeIn.en.operatorName} team will look at this decision again.`,
    ],
    reason: because.en,
  }),
});

/** To a person whose account is no longer suspended. */
export const accountReinstatedMail = defineMail<Pick<SuspensionMail, 'name'> & { url: string }>({
  name: 'account-reinstated',
  fr: ({ name, url }) => ({
    subject: 'Votre compte est rétabli',
    preheader: 'Vous pouvez de nouveau vous connecter.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `L’équipe ${placeIn.fr.ofOperator} a rétabli votre compte Passerelle : vous pouvez de nouveau vous connecter, et les profils que la suspension avait masqués sont de nouveau montrés.`,
    ],
    action: { label: 'Ouvrir Passerelle', url },
    reason: because.fr,
  }),
  en: ({ name, url }) => ({
    subject: 'Your account is reinstated',
    preheader: 'You can sign in again.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `The ${placeIn.en.operatorName} team has reinstated your Passerelle account: you can sign in again, and profiles that the suspension had hidden are shown again.`,
    ],
    action: { label: 'Open Passerelle', url },
    reason: because.en,
  }),
});
