/** What a page says to somebody who may not see it. */
export const doorWords = {
  fr: {
    signIn: {
      title: 'Connectez-vous pour voir cette page',
      text: 'Elle n’est montrée qu’à celles et ceux qui ont un compte sur Passerelle : on y lit des noms et, parfois, des coordonnées.',
      button: 'Me connecter',
    },
    unknown: {
      title: 'Cette page n’existe pas, ou pas pour ce compte',
      text: 'Vérifiez que vous êtes connecté avec l’adresse à laquelle le message vous est parvenu.',
    },
  },
  en: {
    signIn: {
      title: 'Sign in to see this page',
      text: 'It is shown to those alone who have an account on Passerelle, for it holds names and, at times, contact details.',
      button: 'Sign in',
    },
    unknown: {
      title: 'This page does not exist, or not for this account',
      text: 'Check that you are signed in with the address to which the message was sent.',
    },
  },
};
