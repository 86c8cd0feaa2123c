import { numbersIn } from '@passerelle/problems';

const write = numbersIn('fr');
const many = (count: number, one: string, other: string): string =>
  count < 2 ? `${count} ${one}` : `${write(count)} ${other}`;

/** Work of event handlers, by the beginning of their identifiers; the first match counts. */
const works: readonly (readonly [RegExp, string])[] = [
  [/^MailNotice/, 'Envoyer un avis par mail'],
  [/^(Mail|Send)/, 'Envoyer un mail'],
  [/^Notify/, 'Prévenir des personnes'],
  [/^FindMatches/, 'Chercher qui convient'],
  [/^(Index|RepairSearch)/, 'Mettre la recherche à jour'],
  [/^(Invalidate|Hint)/, 'Rafraîchir les pages ouvertes'],
  [/^(Retag|Tag)/, 'Mettre des étiquettes à jour'],
  [/^WithdrawIntroductions/, 'Retirer des rencontres proposées'],
  [/^Follow/, 'Masquer ou remontrer un profil avec son compte'],
  [/^CountPromises/, 'Arrêter ou reprendre un délai de réponse'],
  [/^KeepRefusal/, 'Garder un refus de mails après un changement d’adresse'],
  [/^MeasureOnObjective/, 'Mesurer un objectif'],
  [/^ScanFile/, 'Faire examiner un fichier'],
  [/^DeleteBytes/, 'Supprimer un fichier retiré'],
  [/^WorkOnImport/, 'Lire ou appliquer un fichier d’import'],
  [/^Forget/, 'Oublier ce qui a été retiré'],
  [/^Keep/, 'Garder un résultat pour les chiffres'],
];

const workOf = (handler: string): string =>
  works.find(([pattern]) => pattern.test(handler))?.[1] ?? 'Un travail de fond';

/** Work of scheduled tasks. */
const tasks: Readonly<Record<string, string>> = {
  AnchorAudit: 'Noter où finissent les chaînes du journal',
  AskWhatCameOfMeetings: 'Demander ce que les rencontres ont donné',
  BackUpWhenDue: 'Sauvegarder, quand BACKUP_EVERY_HOURS le veut',
  CountForTheObservatory: 'Compter pour l’observatoire',
  DeleteVectorsOfForgottenModels: 'Effacer les vecteurs d’anciens modèles',
  EndMinorities: 'Oublier les minorités passées',
  FollowCalendars: 'Suivre les calendriers des profils',
  FollowSchools: 'Suivre les établissements des accompagnants',
  DeleteOldRows: 'Effacer les lignes dont la durée de garde est passée',
  DropUnansweredProjects: 'Effacer les projets importés restés sans réponse',
  WarnInactiveAccounts: 'Prévenir les comptes inutilisés',
  EraseDueAccounts: 'Effacer les comptes dont c’est le jour',
  ExpireNeeds: 'Retirer les besoins arrivés à échéance',
  FindNearTags: 'Proposer des étiquettes aux profils importés',
  ForgetSearches: 'Oublier les anciennes recherches',
  ForgetOldImports: 'Effacer les fichiers d’import qui ont fait leur temps',
  ForgetNeedOpenings: 'Oublier qui a lu quels besoins, après soixante jours',
  ForgetReceivedReplies: 'Oublier quels mails reçus en réponse sont déjà passés',
  ForgetWhatExpired: 'Effacer les sessions et les liens périmés',
  IndexWhatEventsMissed: 'Compléter la recherche',
  KeepPromises: 'Relancer, et clore ce qui reste sans réponse',
  RemindOfCosignatures: 'Rappeler les idées à relire',
  LapseJoinings: 'Clore les propositions de concepts sans réponse',
  LearnCommonWords: 'Apprendre les mots courants',
  LearnEachNight: 'Apprendre des réponses reçues',
  LetSearchCatchUp: 'Tenir la recherche à jour',
  MatchNeedsAsCoolDownsEnd: 'Reproposer après un refus ancien',
  MatchSolversAsAbsencesPass: 'Suivre les absences',
  MatchWhatGotAVector: 'Rapprocher ce qui vient d’être lu',
  MeasureObjectivesEachNight: 'Mesurer les objectifs du plan d’action',
  MeasureSearchDrift: 'Vérifier la recherche',
  RebuildMatchesEachNight: 'Refaire tous les rapprochements',
  RebuildSearchEachNight: 'Refaire l’index de recherche',
  RemindOfActions: 'Rappeler ce qu’il y a à faire',
  RemindOfDrafts: 'Rappeler les brouillons',
  ScanWaitingFiles: 'Faire examiner les fichiers qui attendent',
  SignNeeds: 'Préparer la recherche de doublons',
  SweepAbandonedRequests: 'Nettoyer les demandes abandonnées',
  SweepFiles: 'Supprimer les fichiers que plus rien ne montre',
  TellGatheredMessages: 'Annoncer les messages non lus',
  SendActionLists: 'Envoyer les mails du jour',
  TellWaitingMatches: 'Annoncer les besoins gardés pour le matin',
};

const collections: Readonly<Record<string, string>> = {
  needs: 'besoins',
  solvers: 'profils',
  ideas: 'idées',
};

const causes: Readonly<Record<string, string>> = {
  no_handler: 'Cette version de Passerelle ne sait plus faire ce travail.',
  mail: 'Le serveur de mail n’a pas répondu, ou a refusé de nous servir.',
  search: 'Le moteur de recherche n’a pas répondu.',
  disk: 'La machine n’avait plus de place, ou plus de mémoire.',
  database: 'La base de données a refusé, ou a fait attendre trop longtemps.',
  network: 'Un autre serveur était injoignable.',
  gone: 'Ce dont il s’agissait n’existe plus.',
  never_ended: 'Commencé trois fois sans jamais finir : le processus a été tué, ou s’est bloqué.',
  other: 'Une erreur que Passerelle ne connaît pas.',
};

const backupFailures: Readonly<Record<string, string>> = {
  busy: 'Une autre sauvegarde, ou une restauration, était en cours. La suivante viendra.',
  target:
    'Le dossier ou le bucket ne répond pas : vérifiez BACKUP_TO et ses clés, puis lancez « npm run -s cli -- backup ».',
  damaged: 'Ce qui a été relu n’est pas ce qui a été écrit : vérifiez le disque ou le bucket de BACKUP_TO.',
  encryption: 'Une clé de BACKUP_RECIPIENTS n’est pas une clé publique d’age.',
  disk_full: 'Le disque est plein : faites de la place, ou gardez moins de sauvegardes (BACKUP_KEEP).',
  other: 'Lancez « npm run -s cli -- backup », qui dit pourquoi, ou regardez le journal du worker.',
};

const remedies: Readonly<Record<string, string>> = {
  no_handler: 'Rejouer ne servira que si une version qui sait le faire tourne de nouveau.',
  mail: 'Vérifiez SMTP_URL et le serveur de mail, puis rejouez : les mails partiront.',
  search: 'Vérifiez que Meilisearch tourne, puis rejouez.',
  disk: 'Libérez de la place sur la machine, puis rejouez.',
  database: 'Vérifiez que PostgreSQL va bien, puis rejouez.',
  network: 'Vérifiez le réseau de la machine, puis rejouez.',
  gone: 'Rejouez une fois. Si cela échoue encore, laissez : il n’y a plus rien à faire.',
  never_ended:
    'Le journal du worker dit ce qui l’a bloqué. Réparez, puis rejouez ; si cela recommence, transmettez ce journal à qui maintient Passerelle.',
  other: 'Rejouez. Si cela échoue encore, transmettez le détail technique à qui maintient Passerelle.',
};

const pauses = ({ every, cron }: { every: number | null; cron: string | null }): string => {
  if (every !== null) {
    const [count, unit] =
      every >= 3_600_000
        ? [every / 3_600_000, 'heures']
        : every >= 60_000
          ? [every / 60_000, 'minutes']
          : [every / 1_000, 'secondes'];
    return count === 1 ? `toutes les ${unit}` : `toutes les ${count} ${unit}`;
  }
  const [minute = '', hour = ''] = (cron ?? '').split(' ');
  if (hour === '*') return 'toutes les heures';
  const [from, until] = hour.split('-');
  if (until !== undefined) return `toutes les heures, de ${from} h à ${until} h`;
  return `chaque nuit à ${hour} h ${minute.padStart(2, '0')}`;
};

export const fr = {
  // Checks of doctor and the administration page.
  clocksApart: ({ seconds }: { seconds: number }) =>
    `celle de cette machine et celle de la base de données diffèrent de ${seconds} secondes : réglez-les sur un serveur de temps.`,
  spaceIsMissing: ({ folder, megabytes }: { folder: string; megabytes: number }) =>
    `il ne reste que ${write(megabytes)} Mo sur le disque de ${folder} : plein, il ferait refuser tout ce que l’on écrit. Faites de la place.`,
  databaseDiskFull:
    'le disque de la base de données est plein : on peut lire, mais rien ne peut plus être écrit. Faites de la place ; tout reprend de soi-même.',
  databaseHasRoom: 'la base de données peut écrire.',
  spaceWell: ({ megabytes }: { megabytes: number }) => `il reste ${write(megabytes)} Mo.`,
  spaceUnknown: 'cette machine ne dit pas combien il en reste.',
  clocksAgree: 'celle de cette machine et celle de la base de données vont ensemble.',
  redisAway: ({ reason }: { reason: string }) => `il ne répond pas (${reason}) : vérifiez REDIS_URL.`,
  redisTooOld: ({ version, oldest }: { version: string; oldest: string }) =>
    `c’est la version ${version} : il faut la ${oldest} ou une plus récente.`,
  redisEvicts: ({ policy }: { policy: string }) =>
    `plein, il jetterait des travaux (maxmemory-policy ${policy}) : réglez-le sur « noeviction ».`,
  redisWell: ({ version }: { version: string }) => `version ${version}, et il ne jette rien.`,
  mailServerRefuses: ({ reason }: { reason: string }) =>
    `le serveur ne nous laisse pas entrer (${reason}) : vérifiez SMTP_URL.`,
  mailServerWell: 'le serveur nous laisse entrer.',
  filesCannotBeKept: ({ reason }: { reason: string }) =>
    `rien ne peut y être gardé (${reason}) : vérifiez DATA_DIR, ou S3_URL et ses clés.`,
  filesCanBeKept: ({ where }: { where: string }) => `ils sont gardés dans ${where}.`,
  identityProviderAway: ({ reason }: { reason: string }) =>
    `le service d’identité ne donne pas ses adresses (${reason}) : vérifiez OIDC_ISSUER. D’ici là, on entre par le code reçu par mail.`,
  identityProviderWell: 'il répond, et donne ses adresses.',
  antivirusAway: ({ reason }: { reason: string }) =>
    `il ne répond pas (${reason}) : vérifiez CLAMD_URL. D’ici là, les nouveaux fichiers attendent, et personne ne les lit.`,
  antivirusWell: 'il répond, et examine chaque fichier avant qu’on le lise.',
  noAnswerInTime: 'pas de réponse en trois secondes.',

  // Problems.
  disk: 'La place manque sur le disque.',
  clock: 'Les horloges ne vont pas ensemble.',
  redis: 'Redis, qui tient la file des travaux, ne va pas bien.',
  mailServer: 'Le serveur de mail ne nous laisse pas entrer.',
  files: 'Les fichiers que l’on envoie ne peuvent pas être gardés.',
  antivirus: 'L’antivirus ne répond pas.',
  queueAway: 'La file des travaux est injoignable.',
  queueAwayAdvice:
    'Rien n’est perdu : les travaux attendent. Vérifiez Redis, ou PostgreSQL si vous n’en avez pas.',
  late: ({ minutes }: { minutes: number }) =>
    `Un travail attend depuis ${many(minutes, 'minute', 'minutes')} sans avoir été essayé.`,
  lateAdvice: 'Vérifiez qu’un worker tourne. S’il tourne, il a trop à faire : lancez-en un autre.',
  setAside: ({ count }: { count: number }) =>
    count === 1
      ? 'Un travail a échoué trop souvent et attend d’être rejoué.'
      : `${write(count)} travaux ont échoué trop souvent et attendent d’être rejoués.`,
  setAsideAdvice: 'Lisez plus bas ce qui s’est passé, réparez, puis rejouez.',
  neverEnded: ({ handler }: { handler: string }) =>
    `Un travail a été commencé trois fois sans jamais finir : ${workOf(handler)} (${handler}).`,
  neverEndedAdvice:
    'Il n’est plus essayé : chaque essai arrêtait le worker. Lisez son journal, réparez, puis rejouez.',
  drift: ({ collection, differing, expected }: { collection: string; differing: number; expected: number }) =>
    `La recherche ne suivait plus : ${write(differing)} ${collections[collection] ?? collection} sur ${write(expected)}.`,
  driftAdvice:
    'Passerelle a remis à jour ce qui différait. Vérifiez de nouveau ; si cela revient, regardez le journal du worker.',
  meilisearchBehind: 'Meilisearch ne répond pas, ou n’a pas tout reçu.',
  meilisearchBehindAdvice:
    'PostgreSQL répond à sa place, et la copie se fera dès qu’il répondra. Si cela dure, vérifiez MEILI_URL et MEILI_KEY.',
  encoder: 'Le sens des textes n’est plus lu.',
  encoderAdvice: ({ reason, lacking: missing }: { reason: string; lacking: number }) =>
    `Les rapprochements se font par les mots et les étiquettes. Textes en attente : ${write(missing)}. Cause : ${reason}.`,
  taskFailed: ({ task }: { task: string }) => `Une tâche planifiée a échoué : ${tasks[task] ?? task}.`,
  taskFailedAdvice: 'Elle sera refaite à son heure. Si elle échoue encore, regardez le journal du worker.',
  taskNeverEnded: ({ task }: { task: string }) =>
    `Une tâche planifiée a été commencée trois fois sans jamais finir : ${tasks[task] ?? task}.`,
  taskNeverEndedAdvice:
    'Elle n’est plus essayée qu’une fois par jour : chaque essai arrêtait le worker. Lisez son journal, réparez, puis rejouez.',
  taskLate: ({ task }: { task: string }) => `Une tâche planifiée n’a pas eu lieu : ${tasks[task] ?? task}.`,
  taskLateAdvice: 'Vérifiez qu’un worker tourne, puis regardez son journal.',
  mailsFailing: ({ count }: { count: number }) =>
    `${many(count, 'mail n’a pas pu partir et sera essayé', 'mails n’ont pas pu partir et seront essayés')} de nouveau.`,
  mailsFailingAdvice: 'Vérifiez SMTP_URL et le serveur de mail. Passerelle essaie pendant un jour.',
  mailsRefused: ({ count }: { count: number }) =>
    `${many(count, 'mail a été refusé', 'mails ont été refusés')} pour de bon en sept jours.`,
  unreachable: ({ count }: { count: number }) =>
    `${many(count, 'adresse n’existe plus : nos mails n’y arrivent pas', 'adresses n’existent plus : nos mails n’y arrivent pas')}.`,
  unreachableAdvice: 'Personnes › Injoignables par mail dit qui. Un appel suffit souvent.',
  reach: ({
    unreachable,
    doubtful,
    complained,
  }: {
    unreachable: number;
    doubtful: number;
    complained: number;
  }) =>
    `adresses injoignables : ${unreachable}, incertaines : ${doubtful}, qui ont signalé un mail comme indésirable : ${complained}.`,
  mailsRefusedAdvice: 'Ce sont souvent des adresses qui n’existent plus. Les codes sont plus bas.',
  mailsHeld: 'Cette base est une copie restaurée : ses mails sont retenus, et les rappels aussi.',
  mailsHeldAdvice:
    'Si elle remplace l’original, lancez « npm run -s cli -- adopt » : les mails partiront. Si c’est un essai, laissez-les retenus.',
  backupLate: ({ hours }: { hours: number }) => `La dernière sauvegarde a ${many(hours, 'heure', 'heures')}.`,
  backupLateAdvice: 'Vérifiez qu’un worker tourne, et ce que dit son journal.',
  backupFailed: 'La dernière sauvegarde a échoué.',
  backupFailedAdvice: ({ failure }: { failure: string }) =>
    backupFailures[failure] ?? backupFailures['other'] ?? '',
  backupNone: 'Aucune sauvegarde n’est prévue.',
  backupNoneAdvice:
    'Indiquez par BACKUP_TO un dossier d’un autre disque, ou un bucket, et par BACKUP_EVERY_HOURS la fréquence, puis redémarrez.',
  backupFiles: ({ count }: { count: number }) =>
    `${many(count, 'fichier n’est pas', 'fichiers ne sont pas')} dans la dernière sauvegarde : leur contenu manque ou est abîmé.`,
  backupFilesAdvice:
    'Vérifiez DATA_DIR/files ou S3_URL ; une sauvegarde plus ancienne les a peut-être encore.',
  backupsWell: ({ hours, everyHours }: { hours: number; everyHours: number | null }) =>
    `la dernière a ${many(hours, 'heure', 'heures')}${everyHours === null ? ' ; elles se font à la main' : ` ; il s’en fait une toutes les ${everyHours} h`}.`,
  backupsNotYet: ({ everyHours }: { everyHours: number | null }) =>
    everyHours === null
      ? 'aucune n’a encore été faite.'
      : `la première se fera dans l’heure, puis toutes les ${everyHours} h.`,
  legalNotice: ({ lacking: missing }: { lacking: readonly string[] }) =>
    `Les mentions légales sont incomplètes : ${missing.join(' et ')} manque${missing.length > 1 ? 'nt' : ''}.`,
  legalNoticeAdvice:
    'La loi veut que le site dise qui le publie et qui l’héberge : réglez-les, puis redémarrez.',

  // Labels and states of the administration page.
  work: ({ handler }: { handler: string }) => workOf(handler),
  cause: ({ cause }: { cause: string }) => causes[cause] ?? causes['other'] ?? '',
  remedy: ({ cause }: { cause: string }) => remedies[cause] ?? remedies['other'] ?? '',
  task: ({ task }: { task: string }) => tasks[task] ?? task,
  pause: pauses,
  product: 'Passerelle',
  schema: 'Tables',
  search: 'Recherche',
  refusal: ({ status }: { status: string }): string =>
    status === 'unreachable'
      ? 'l’adresse n’existe plus : nous ne lui écrivons plus'
      : status === 'complaint'
        ? 'signalés indésirables : ceux dont on peut se passer ne partent plus'
        : /^55[0-9].* 5\.1\.|^550$/.test(status)
          ? 'l’adresse n’existe pas, ou plus'
          : / [45]\.2\.2/.test(status) || status.startsWith('552')
            ? 'la boîte est pleine'
            : / 5\.7\./.test(status)
              ? 'le serveur d’en face nous écarte (indésirable, ou règle de sécurité)'
              : /^\d/.test(status)
                ? 'refusé par le serveur d’en face'
                : 'l’adresse est mal écrite',

  // Actions in the audit log.
  did_replay: 'a relancé un traitement qui avait échoué',
};
