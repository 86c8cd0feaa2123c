import { placeIn } from '@passerelle/config/place';
import { numbersIn } from '@passerelle/problems';

const number = numbersIn('fr');

export const fr = {
  // Columns of several kinds that hold no field of theirs, or have a name of their own.
  externalId: 'Identifiant',
  tags: 'Sujets',
  // Columns of solvers.
  ideas: 'Idées',
  // Columns of needs.
  organisation: 'Entreprise',
  siret: 'SIRET',
  neededInDays: 'Dans combien de jours',
  status: 'État',

  // Advice for a cell, if its rule gives none.
  adviceKind: 'Écrivez start-up, étudiant, porteur de projet ou entrepreneur.',
  adviceTerritories:
    'Écrivez le nom, le code postal ou le code INSEE d’une commune, le nom d’une métropole ou d’un département, ou un code comme commune:45234.',
  adviceTags: 'Écrivez le nom d’un sujet de Passerelle, ou une référence comme theme:silver-economie.',
  adviceEmail: 'Écrivez une seule adresse, comme prenom.nom@exemple.fr.',
  adviceSiret: 'Recopiez les 14 chiffres de l’avis de situation de l’entreprise.',
  adviceStatus: 'Écrivez brouillon, à relire ou publié.',
  adviceRole: 'Écrivez responsable ou membre.',
  adviceOrganisationKind: 'Écrivez entreprise, start-up, CFA, école, réseau ou organisme public.',
  adviceRequired: 'Remplissez cette cellule, ou retirez la ligne.',
  adviceRow:
    'Corrigez la ligne dans votre fichier, puis renvoyez-le : les autres lignes ne seront pas reprises deux fois.',

  // Labels and problems of the input.
  file: 'Fichier',
  leftOut: 'Lignes ignorées',
  columns: 'Colonnes',
  columnMissing: ({ column }: { column: string }) => `Dites quelle colonne est « ${column} ».`,
  columnTwice: ({ column }: { column: string }) => `« ${column} » est choisi pour deux colonnes.`,
  rowNotAlike: 'Seule une ligne qui ressemble à une autre peut être ignorée.',
  columnUnknown: 'Cette colonne n’existe pas.',
  columnsOfFile: ({ count }: { count: number }) => `Ce fichier a ${number(count)} colonnes.`,
  planChanged: 'Le plan a changé depuis que vous l’avez lu : relisez-le.',
  notPlanned: 'Ce fichier n’attend plus d’être appliqué.',
  alreadyApplied: 'Cet import est déjà appliqué, ou en train de l’être.',
  notToMap: 'Les colonnes de ce fichier ne peuvent plus être changées.',
  notToUndo: 'Seul un import appliqué peut être annulé.',
  alreadyUndone: 'Cet import est déjà annulé, ou en train de l’être.',
  tooLateToUndo: 'Cet import a plus de trente jours : il ne peut plus être annulé.',
  notToDrop: 'Cet import ne peut plus être écarté.',
  tooManyPlans: ({ count }: { count: number }) =>
    `Vous avez déjà ${count} fichiers en attente. Appliquez-en ou écartez-en un d’abord.`,
  tooManyFiles: ({ count }: { count: number }) =>
    `Vous avez envoyé ${count} fichiers en un jour : continuez demain.`,
  noLongerSaid:
    'Cette remarque date d’une version précédente de Passerelle : renvoyez le fichier pour la relire.',
  unreadable: 'Ce fichier n’a pas pu être lu. Enregistrez-le en CSV UTF-8, puis renvoyez-le.',
  changedWhileApplied: ({ row }: { row: number }) =>
    `Les données ont changé pendant l’import : il s’est arrêté avant la ligne ${number(row)}. Renvoyez le fichier pour reprendre le reste ; ce qui est déjà repris ne le sera pas deux fois.`,
  mayNoLongerPlan:
    'La personne qui l’a envoyé ne peut plus importer de fichiers : rien n’est repris, et rien du fichier n’est gardé.',
  mayNoLongerApply: ({ row }: { row: number }) =>
    `La personne qui l’appliquait ne peut plus importer de fichiers : l’import s’est arrêté avant la ligne ${number(row)}. Annulez-le, ou renvoyez le fichier ; ce qui est déjà repris ne le sera pas deux fois.`,
  mayNoLongerUndo:
    'La personne qui l’annulait ne peut plus importer de fichiers : une partie reste à annuler. Vous pouvez reprendre.',
  keepsFailing:
    'Passerelle n’a pas pu préparer cet import, malgré plusieurs essais. Renvoyez-le plus tard ; si cela recommence, prévenez l’administration.',
  failsWhileApplied: ({ row }: { row: number }) =>
    `Malgré plusieurs essais, l’import s’est arrêté avant la ligne ${number(row)}. Annulez-le, ou renvoyez le fichier plus tard ; ce qui est déjà repris ne le sera pas deux fois. Si cela recommence, prévenez l’administration.`,
  failsWhileUndone:
    'Malgré plusieurs essais, une partie reste à annuler. Réessayez plus tard ; si cela recommence, prévenez l’administration.',
  otherTerritories: ({ name, codes, more }: { name: string; codes: readonly string[]; more: number }) =>
    `« ${name} » est le nom de plusieurs territoires : ${codes.join(', ')}${more > 0 ? `, et ${more} autres` : ''}. Écrivez le code du bon à la place du nom.`,
  takenFor: ({ name, code }: { name: string; code: string }) =>
    `« ${name} » est pris pour la commune ${placeIn.fr.ofDepartement} (${code}) ; d’autres lieux portent ce nom.`,
  postcodeTaken: ({ postcode, names }: { postcode: string; names: readonly string[] }) =>
    `« ${postcode} » est pris pour les communes qui ont ce code postal : ${names.join(', ')}.`,
  postcodeOfMany: ({ postcode, count }: { postcode: string; count: number }) =>
    `« ${postcode} » est le code postal de ${count} communes. Écrivez le nom de la bonne.`,
  unknownValue: 'Cette valeur n’est pas connue.',

  // Why an object created by an import stays when the import is undone.
  hasIntroductions: 'Une rencontre, une marque d’intérêt ou une demande de rencontre en dépend.',
  hasJudgements: 'Quelqu’un a écarté ou jugé un rapprochement avec ce profil ou ce besoin.',
  hasNotes: 'Une note, un signalement ou un suivi du bureau porte sur lui.',
  isTakenUp: 'Un concept ou un groupe de travail s’appuie sur lui.',
  wasHandled: 'Quelqu’un s’en est occupé depuis l’import.',
  companyIsUsed: 'Cette entreprise a des membres, d’autres besoins ou un profil.',

  // The upload.
  tooLarge: ({ max }: { max: number }) => `Ce fichier dépasse ${max} Mo : coupez-le en plusieurs fichiers.`,
  emptyFile: 'Ce fichier est vide.',
  kindOfImport: 'Dites si le fichier décrit des porteurs de solution, des besoins ou des contacts.',
  onlyCurators: () => `Seule l’équipe ${placeIn.fr.ofOperator} peut importer des fichiers.`,

  // What the audit log says was done.
  did_sendImport: 'a envoyé un fichier à importer',
  did_planImport: 'a préparé l’import',
  did_applyImport: 'a lancé l’import',
  did_undoImport: 'a annulé un import',
  did_dropImport: 'a abandonné l’import',
};
