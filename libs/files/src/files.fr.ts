export const fr = {
  file: 'Fichier',
  signInFirst: 'Connectez-vous, puis renvoyez votre fichier.',
  fromElsewhere: 'Cette demande ne vient pas d’une page de Passerelle.',
  notSent: 'Le fichier n’a pas été envoyé. Réessayez.',
  notHere: 'Ce que vous complétez n’existe plus, ou n’est pas ouvert à ce compte.',
  notAllowed: 'Vous ne pouvez pas ajouter de fichier ici.',
  empty: 'Ce fichier est vide.',
  tooLarge: ({ max }: { max: number }) => `Ce fichier dépasse ${max} Mo.`,
  unknownType:
    'Ce type de fichier n’est pas accepté. Envoyez un PDF, une photo (JPEG, PNG, WebP), un texte ou un document Word, Excel, PowerPoint ou LibreOffice.',
  program:
    'Un programme (.exe, .bat, .js…) ne peut pas être déposé ici, ni servir de preuve. Envoyez un PDF, une photo ou un texte.',
  webPage: 'Une page web ou un dessin SVG peut contenir un programme. Envoyez un PDF ou une image PNG.',
  oldOffice:
    'Ce document est protégé par un mot de passe, ou dans un ancien format (.doc, .xls, .ppt). Enregistrez-le sans mot de passe en .docx, .xlsx ou .pptx, ou en PDF.',
  heic: 'Cette photo est au format HEIC, que peu d’ordinateurs ouvrent. Enregistrez-la en JPEG.',
  macros:
    'Ce document contient des macros ou d’autres programmes. Enregistrez-le sans eux (.docx, .xlsx, .pptx) ou en PDF.',
  linkedOffice:
    'Ce document va chercher ailleurs un modèle, une image ou un autre fichier, ou lance un programme, dès qu’on l’ouvre. Rompez ces liaisons (Fichier › Informations › Modifier les liens d’accès aux fichiers), ou envoyez un PDF.',
  actingPdf:
    'Ce PDF contient un script, un formulaire à scripts ou une action qui lance un programme. Imprimez-le en PDF (Imprimer › Enregistrer au format PDF), puis envoyez cette copie.',
  lockedPdf:
    'Ce PDF est protégé ou chiffré : nous ne pouvons pas vérifier qu’il est sans danger. Imprimez-le en PDF (Imprimer › Enregistrer au format PDF), puis envoyez cette copie.',
  formulas:
    'Une case de ce fichier CSV est une formule, qu’un tableur exécuterait. Enregistrez les valeurs sans formules, ou envoyez un PDF.',
  bomb: 'Une fois ouvert, ce document serait bien trop gros. Allégez-le, ou envoyez un PDF.',
  damaged: 'Ce fichier est abîmé ou incomplet. Rouvrez-le, enregistrez-le de nouveau, puis renvoyez-le.',
  tooManyFiles: ({ count }: { count: number }) => `Il y a déjà ${count} fichiers ici. Retirez-en un d’abord.`,
  tooManyBytes: ({ max }: { max: number }) =>
    `Les fichiers déposés ici dépasseraient ${max} Mo. Retirez-en un d’abord.`,
  tooManyToday: ({ count, max }: { count: number; max: number }) =>
    `Vous avez déjà envoyé ${count} fichiers ou ${max} Mo aujourd’hui. Continuez demain.`,
  tooManyAtOnce: 'Beaucoup de fichiers arrivent en ce moment. Réessayez dans une minute.',
  notKept: 'Le fichier n’a pas pu être gardé. Réessayez dans quelques minutes.',
  notThere: 'Ce fichier n’existe pas, ou pas pour ce compte.',
  notReadable: 'Ce fichier ne peut pas être lu en ce moment. Réessayez dans quelques minutes.',
  beingScanned: 'L’antivirus n’a pas encore examiné ce fichier. Réessayez dans quelques minutes.',
  unnamed: 'fichier',

  // Actions in the audit log.
  did_addFile: 'a ajouté un fichier',
  did_removeFile: 'a retiré un fichier',
  did_refuseFile: 'a refusé un fichier dangereux',
};
