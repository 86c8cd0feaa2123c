import { placeIn } from '@passerelle/config/place';
export const fr = {
  // Categories of mails.
  introductions: 'Les mises en relation',
  introductionsHint: 'On vous propose une rencontre, on vous répond, on vous demande ce qu’elle a donné.',
  meetings: 'Les rendez-vous et les séances',
  meetingsHint: 'Fixés, déplacés ou annulés, avec le fichier pour votre agenda.',
  messages: 'Les messages',
  messagesHint: () => `Ce que l’autre partie ou ${placeIn.fr.operator} vous écrit.`,
  matches: 'Les besoins qui pourraient vous concerner',
  matchesHint:
    'Ceux qui vont à votre profil, et ceux que trouvent vos recherches gardées. Sans ces mails, nous ne vous proposons pas non plus de rencontre par mail.',
  own: 'Vos besoins et votre profil',
  ownHint:
    'Une relecture, une publication, une fin, une réponse. Un besoin reçu ou à compléter, sa première publication et sa première réponse arrivent tout de suite, sauf si vous n’en voulez jamais.',
  projects: 'Les concepts et les groupes de travail',
  projectsHint: 'Une invitation, une décision, un compte rendu.',
  actions: 'Les actions qui vous sont confiées',
  actionsHint: 'Quand leur date approche ou passe.',
  desk: 'Ce qui attend au bureau',
  deskHint: () => `Pour l’équipe ${placeIn.fr.ofOperator}.`,

  // Times of mails.
  atOnce: 'Tout de suite',
  daily: 'Dans le mail du jour',
  weekly: 'Dans le mail du lundi',
  never: 'Jamais',

  choices: 'Vos choix',
  hour: 'L’heure du mail du jour',
  zone: 'Le fuseau horaire',
  unknownZone: 'Choisissez un fuseau horaire de la liste, comme « Europe/Paris ».',
  quietAugust: 'Le calme en août',
  changedMeanwhile:
    'Vos choix ont changé dans une autre page. Les voici : vérifiez, puis enregistrez de nouveau.',

  // For the page to which each mail leads.
  pageTitle: 'Les mails que vous recevez',
  pageMeans:
    'Choisissez ce que nous vous écrivons, et quand. Une rencontre proposée ou un rendez-vous tout proche n’attendent pas le mail du jour. Ce que vous refusez reste dans Passerelle, où vous le lirez en vous connectant.',
  pageLeaves: 'Les mails que vous demandez, comme un code de connexion, arrivent toujours.',
  save: 'Enregistrer',
  savedTitle: 'C’est enregistré',
  saved: 'Vos choix valent dès maintenant, aussi pour ce qui allait partir. Vous pouvez fermer cette page.',
  chooseAll: 'Choisissez l’une des réponses proposées pour chaque sujet.',
  another:
    'Ouvrez celui du dernier message que vous avez reçu, ou connectez-vous : vos choix sont sur la page « Moi ».',

  // Actions in the audit log.
  did_chooseMails: 'a choisi ses mails',
};
