import { placeIn } from '@passerelle/config/place';
import { dayInWords } from '@passerelle/mail';

export const fr = {
  changedMeanwhile:
    'Ce profil a été modifié entre-temps. Comparez les deux versions, puis enregistrez de nouveau.',
  // Labels of the form fields of a profile and of an idea.
  kind: 'Type de porteur',
  name: 'Nom',
  setting: 'Cadre du projet',
  headline: 'Accroche',
  description: 'Description',
  siren: 'SIREN',
  website: 'Site web',
  keywords: 'Mots-clés',
  worksRemotely: 'À distance',
  availability: 'Disponibilité',
  monthlyCap: 'Rencontres par mois',
  contactEmail: 'Adresse e-mail de contact',
  ideaTitle: 'Titre',
  ideaDescription: 'Description',
  ideaAttribution: 'De qui est l’idée',
  // Headings of columns, where they are shorter.
  settingColumn: 'Cadre (CFA)',
  emailColumn: 'Adresse e-mail',

  // About profiles.
  pauseInstead: 'Écrivez 1 ou plus. Pour ne plus rien recevoir, mettez le profil en pause.',
  settingOfProjectHolder: 'Seul un porteur de projet peut dire qu’il mène son projet en CFA.',
  personHasProfile: 'Vous avez déjà un profil.',
  organisationHasProfile: 'Cette structure a déjà un profil.',
  startupNeedsOrganisation:
    'Le profil d’une start-up appartient à sa structure : choisissez-la, ou créez-la d’abord.',
  notAStartup: 'Cette structure n’est pas une start-up.',
  heldByPerson: 'Ce profil appartient à une personne, pas à une structure.',
  tooManyIdeas: ({ max }: { max: number }) => `Un profil présente ${max} idées au plus.`,
  alreadyPaused: 'Ce profil est déjà en pause.',
  notPaused: 'Ce profil n’est pas en pause.',
  alreadyHidden: 'C’est déjà masqué.',
  notHidden: 'Ce n’est pas masqué.',
  ideaHidden: 'Cette idée est masquée : vous pouvez la corriger, mais pas la retirer.',
  hidingReason: 'Raison',
  noAddress: 'Aucune adresse n’est connue pour ce profil : indiquez-en une.',
  contactRefused: 'Cette personne a demandé à ne plus être contactée.',
  invitedLately: 'Une invitation est déjà partie il y a moins de sept jours.',

  // What a profile lacks, and what would match it with more needs.
  hint_description: 'Dites ce que vous savez faire, en 50 caractères au moins.',
  hint_territories:
    'Dites où vous travaillez, ou que vous travaillez à distance : sans cela, aucun besoin ne peut vous être proposé.',
  hint_tags: 'Ajoutez des sujets : sans eux, seuls les mots de votre profil le rapprochent des besoins.',
  hint_headline: 'Résumez ce que vous faites en une ligne : c’est ce qui se lit en premier.',
  hint_ideas: 'Présentez une idée ou une offre précise : elle aussi est rapprochée des besoins.',

  // About imports.
  notAnIdea:
    'Écrivez « titre : description », et « | » entre deux idées, ou un tableau JSON de {"title", "description"}.',
  leftOut: ({ text }: { text: string }) => `« ${text} » n’est pas valable et n’a pas été repris.`,
  unknownTag: ({ reference }: { reference: string }) => `L’étiquette « ${reference} » n’existe pas.`,
  alreadyInFile: ({ row }: { row: number }) =>
    `La ligne ${row} décrit déjà ce porteur de solution, autrement.`,
  isClaimed: 'Ce profil appartient désormais à son porteur, qui seul peut le modifier.',
  goneSince: 'Ce profil n’existe plus.',
  changedSinceImport: 'Ce profil a changé depuis l’import : il reste tel qu’il est.',
  sharedIdentifiers: ({ rows, identifiers }: { rows: number; identifiers: readonly string[] }) =>
    `${rows} lignes partagent un identifiant (${identifiers.map((each) => `« ${each} »`).join(', ')}) : elles sont distinguées par leur nom, leur SIREN et leur accroche.`,

  // About the labels of imports.
  labelAnswered: ({ label }: { label: string }) =>
    `Le sens de « ${label} » est déjà dit : vous pouvez le corriger, mais plus le remettre à plus tard.`,
  tagsOfLabel: ({ max }: { max: number }) => `Choisissez de une à ${max} étiquettes.`,
  tagsWithoutTags: 'N’indiquez d’étiquettes que si ce mot en veut dire.',

  // For the page where a profile is taken over.
  claimTitle: ({ name }: { name: string }) => `Reprendre le profil « ${name} »`,
  claimMeans: ({ email }: { email: string }) =>
    `Répondez-vous de ce projet ? Le profil sera alors le vôtre, avec l’adresse ${email} : vous pourrez le corriger et le mettre en pause, et nous vous signalerons les besoins qui s’en approchent.`,
  agreeToClaim: 'Oui, ce profil est le mien.',
  claim: 'Reprendre ce profil',
  askCurators: ({ problem }: { problem: string }) =>
    `${problem} Pour réunir plusieurs profils, écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
  claimed: 'Ce profil est le vôtre',
  completeIt: 'Connexion réussie : vous pouvez le compléter dès maintenant.',
  anotherClaim: () =>
    `L’équipe ${placeIn.fr.ofOperator} peut vous en envoyer un autre, si le projet n’a pas été repris depuis.`,

  // For the page where an address refuses further mails.
  refusalTitle: 'Ne plus recevoir nos messages',
  refusalMeans:
    'Passerelle n’écrira plus à cette adresse pour signaler des besoins ou proposer une rencontre, ni pour proposer de reprendre un projet.',
  refusalLeaves: 'Vous recevez toujours les messages que vous demandez, comme un code de connexion.',
  refusalOfNeedsTitle: 'Ne plus recevoir les besoins par mail',
  refusalOfNeedsMeans:
    'Passerelle ne vous signalera plus par mail les besoins qui pourraient vous concerner.',
  refusalOfNeedsLeaves:
    'Vous les retrouvez en vous connectant. Les rencontres que l’on vous propose, vos rendez-vous et vos messages vous parviennent toujours : la page « Moi » permet d’en changer.',
  agreeToRefuseNeeds: 'Oui, je ne veux plus recevoir de besoins par mail.',
  refuseNeeds: 'Ne plus recevoir les besoins',
  refusedNeeds: 'Nous ne vous signalerons plus de besoins par mail. Vous pouvez fermer cette page.',
  agreeToRefuse: 'Oui, je ne veux plus recevoir vos messages.',
  refuse: 'Ne plus me contacter',
  refusedTitle: 'C’est noté',
  refused:
    'Nous n’écrirons plus à cette adresse pour signaler des besoins ou proposer une rencontre. Vous pouvez fermer cette page.',
  anotherRefusal: 'Ouvrez celui du dernier message que vous avez reçu.',

  // About supervisors of learners.
  supervisorEmail: 'Adresse e-mail de la personne qui vous accompagne',
  minorUntil: 'Mois de vos 18 ans',
  onlyLearnersHaveSupervisors:
    'Seuls les élèves, étudiants et porteurs de projet peuvent nommer une personne qui les accompagne.',
  nobodyAsked: 'Il n’y a pas de demande en attente.',
  nobodySupervises: 'Personne n’accompagne ce profil.',
  notYourself: 'Donnez l’adresse de la personne qui vous accompagne, pas la vôtre.',
  supervisesAlready: 'Cette personne vous accompagne déjà.',
  ofAgeAlready: 'Ce mois est passé : la personne est majeure.',
  notThatYoung: 'Vérifiez l’année : elle est trop lointaine.',
  askedManySupervisors: 'Vous avez déjà envoyé plusieurs demandes aujourd’hui. Réessayez demain.',
  askedTwice: 'Cette personne a déjà reçu deux messages de vous aujourd’hui. Réessayez demain.',
  supervisorAskedOften: 'Cette adresse a reçu beaucoup de demandes aujourd’hui. Réessayez demain.',
  noMoreMailsToday: 'Passerelle n’envoie plus de demandes aujourd’hui. Réessayez demain.',

  // About the calendar of learners.
  periodKind: 'Ce que c’est',
  periodFrom: 'Premier jour',
  periodUntil: 'Dernier jour',
  periodAway: 'Sans réponse ces jours-là',
  periodEveryWeeks: 'Revient',
  periodRepeatUntil: 'Jusqu’au',
  periodPast: 'Ces jours sont passés. Choisissez une période en cours ou à venir.',
  periodTooFar: 'Cette date est trop lointaine : le calendrier va jusqu’à deux ans.',
  periodEndsBeforeStart: 'Le dernier jour ne peut pas précéder le premier.',
  periodTooLong: 'Une période dure un an au plus.',
  periodComesAgainTooSoon: 'Cette période reviendrait avant d’être finie : espacez-la davantage.',
  repeatedUntilWhen: 'Indiquez jusqu’à quand cette période revient.',
  periodKnown: ({ from, until }: { from: string; until: string }) =>
    `Votre calendrier indique déjà une période de ce genre du ${dayInWords(from, 'fr')} au ${dayInWords(until, 'fr')}. Retirez-la d’abord, ou choisissez d’autres jours.`,
  tooManyPeriods: ({ max }: { max: number }) => `Un calendrier contient ${max} périodes au plus.`,
  onlyLearnersHaveCalendars: 'Seuls les élèves, étudiants et porteurs de projet ont un calendrier.',

  // About ideas that a school wants read first.
  returnedReason: 'Ce qu’il faut revoir',
  nothingToSign: 'Cette idée n’attend plus de relecture.',
  wordsChanged: 'Cette idée a été modifiée entre-temps : relisez-la avant de répondre.',
  onlySchoolsCosign: 'Seuls les écoles et les CFA peuvent faire relire les idées de leurs élèves.',
  askedToSignOften: 'Vous avez envoyé beaucoup d’idées à relire aujourd’hui. Réessayez demain.',

  // For the page where a person says whether they supervise.
  supervisionTitle: ({ learner }: { learner: string }) => `Accompagner ${learner} ?`,
  supervisionMeans: ({ learner, project }: { learner: string; project: string }) =>
    learner === project
      ? `${learner} présente son travail sur Passerelle et vous nomme comme la personne qui le suit : enseignant, tuteur ou maître d’apprentissage.`
      : `${learner} présente « ${project} » sur Passerelle et vous nomme comme la personne qui suit ce travail : enseignant, tuteur ou maître d’apprentissage.`,
  supervisionOfMinor: ({ learner }: { learner: string }) =>
    `${learner} a moins de 18 ans. Sans votre accord, aucune rencontre ne peut lui être proposée. Si vous dites oui, les entreprises ne verront pas ses coordonnées : elles verront votre nom et votre adresse, une fois la rencontre acceptée des deux côtés. Vous lirez leurs échanges, vous pourrez y répondre, et vous serez prévenu des rendez-vous.`,
  supervisionOfAdult: ({ learner }: { learner: string }) =>
    `Les entreprises parlent directement avec ${learner}. Si vous dites oui, votre nom apparaît sur son profil, pour ${learner} et pour l’équipe ${placeIn.fr.ofOperator}. Si votre établissement fait relire les idées, vous relirez les siennes avant que les entreprises les voient. Vous ne vous engagez à rien d’autre.`,
  acceptSupervision: 'Oui, je l’accompagne',
  declineSupervision: 'Non, ce n’est pas moi',
  supervisionAccepted: 'C’est noté, merci',
  supervisionAcceptedText: 'Cette personne est prévenue. Vous pouvez y mettre fin à tout moment.',
  seeSupervisions: 'Voir qui j’accompagne',
  supervisionDeclined: 'C’est noté',
  supervisionDeclinedText: 'Cette personne est prévenue. Vous pouvez fermer cette page.',
  anotherSupervision: 'La personne qui vous l’a envoyé peut vous faire une nouvelle demande.',

  // What the audit log says was done.
  did_askSupervisor: 'a demandé à quelqu’un de l’accompagner',
  did_withdrawSupervisorRequest: 'a retiré la demande d’accompagnement',
  did_acceptSupervision: 'a accepté d’accompagner',
  did_declineSupervision: 'a refusé d’accompagner',
  did_endSupervision: 'a mis fin à l’accompagnement',
  did_followSupervisor: 'a suivi l’état du compte de qui accompagne',
  did_followSchool: 'a suivi l’établissement de qui accompagne',
  did_setMinority: 'a dit si le titulaire est mineur',
  did_comeOfAge: 'a constaté la majorité du titulaire',
  did_answer: 'a dit ce que ce libellé veut dire',
  did_postpone: 'a remis ce libellé à plus tard',
  did_create: 'a créé',
  did_edit: 'a modifié',
  did_editIdeas: 'a modifié les idées',
  did_claim: 'a repris le profil',
  did_pause: 'a mis en pause',
  did_resume: 'a repris',
  did_setAbsence: 'a déclaré une absence',
  did_editCalendar: 'a modifié le calendrier',
  did_hide: 'a masqué',
  did_unhide: 'a rendu visible',
  did_hideIdea: 'a masqué une idée',
  did_unhideIdea: 'a rendu visible une idée',
  did_followHolder: 'a suivi l’état du compte de son titulaire',
  did_invite: 'a invité quelqu’un',
  did_import: 'a importé',
  did_undoImport: 'a annulé un import',
  did_cosignIdea: 'a signé une idée',
  did_returnIdea: 'a renvoyé une idée',
  did_setCosigning: 'a décidé si les idées des élèves sont relues',

  // Names of changed fields in the audit log. A field without a name is not shown.
  field_kind: 'nature',
  field_setting: 'cadre',
  field_name: 'nom',
  field_headline: 'accroche',
  field_description: 'description',
  field_siren: 'SIREN',
  field_website: 'site web',
  field_tagIds: 'sujets',
  field_territoryCodes: 'lieux',
  field_worksRemotely: 'à distance',
  field_organisationId: 'structure',
  field_personId: 'titulaire',
  field_contactEmail: 'adresse de contact',
  field_availability: 'disponibilité',
  field_monthlyCap: 'rencontres par mois',
  field_awayFrom: 'début d’absence',
  field_awayUntil: 'fin d’absence',
  field_ideas: 'idées',
};
