import { placeIn } from '@passerelle/config/place';
export const fr = {
  kind: 'Nature du texte',
  content: 'Texte signalé',
  reason: 'Raison',
  comment: 'Précisions',
  note: 'Réponse',
  commentNeeded: 'Dites en quelques mots ce qui ne va pas.',
  ownText: 'Ce texte est le vôtre : vous pouvez le corriger vous-même.',
  alreadySettled: 'Ce signalement a déjà été traité.',
  tooManyReports: ({ max }: { max: number }) =>
    `Vous avez fait ${max} signalements en un jour. Continuez demain, ou écrivez à l’équipe ${placeIn.fr.ofOperator}.`,

  // Actions in the audit log.
  did_report: 'a signalé le texte',
  did_resolve: 'a réglé le signalement',
  did_dismiss: 'a classé le signalement sans suite',
};
