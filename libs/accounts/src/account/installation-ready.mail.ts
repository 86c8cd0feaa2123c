import { defineMail, greeting } from '@passerelle/mail';

/** To the first administrator, by which the mail server is tried before the installation opens. */
export const installationReadyMail = defineMail<{ name: string; url: string }>({
  name: 'installation-ready',
  fr: ({ name, url }) => ({
    subject: 'Passerelle : le mail d’essai est arrivé',
    preheader: 'Voici comment vous connecter pour la première fois.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'Ce mail montre que votre installation de Passerelle envoie ses mails.',
      'Une fois Passerelle démarrée, connectez-vous avec cette adresse. Il vous sera demandé une double vérification : gardez à portée de main votre téléphone, ou un appareil qui crée des clés d’accès.',
    ],
    action: { label: 'Me connecter', url },
    reason:
      'Vous recevez ce message parce que cette adresse a été donnée pour le premier compte d’administration.',
  }),
  en: ({ name, url }) => ({
    subject: 'Passerelle: the trial mail has arrived',
    preheader: 'This is how you sign in for the first time.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      'This mail shows that your installation of Passerelle sends its mails.',
      'Once Passerelle has started, sign in with this address. You will be asked for a second factor: have your phone at hand, or a device that makes passkeys.',
    ],
    action: { label: 'Sign in', url },
    reason: 'You receive this message because this address was given for the first administrator account.',
  }),
});
