/** The subjects of needs and profiles in these journeys. Needs and profiles of one subject fit each other. */
export interface Subject {
  tag: string;
  title: string;
  /** Sentences that either side may use. Each text has some of them. */
  sentences: readonly string[];
}

export const subjects: readonly Subject[] = [
  {
    tag: 'technology:detection-de-chute',
    title: 'repérer les chutes nocturnes par capteur mural',
    sentences: [
      'Un capteur mural repère les chutes nocturnes entre le lit et les toilettes.',
      'Aucune caméra ni bracelet, seulement un radar discret dans la chambre.',
      'L’astreinte reçoit une alerte quand une personne reste allongée au sol.',
      'Le radar distingue une chute d’un objet tombé.',
    ],
  },
  {
    tag: 'technology:optimisation-tournees',
    title: 'organiser les tournées en réduisant les trajets',
    sentences: [
      'Les tournées des intervenantes sont recalculées à chaque absence.',
      'Le planning réduit les trajets et les kilomètres entre deux interventions.',
      'Un algorithme propose l’itinéraire le plus court en tenant compte des horaires.',
      'Les remplacements imprévus du matin sont proposés par téléphone mobile.',
    ],
  },
  {
    tag: 'skill:recrutement',
    title: 'recruter sans CV par une journée de découverte',
    sentences: [
      'Les candidats viennent une demi-journée en immersion avant tout entretien.',
      'Le recrutement sans CV s’appuie sur la motivation et la simulation.',
      'Les annonces touchent des demandeurs d’emploi qui n’auraient pas postulé.',
      'Une campagne vidéo montre le métier par celles qui l’exercent.',
    ],
  },
  {
    tag: 'skill:gestes-et-postures',
    title: 'former aux gestes et postures pour relever une personne',
    sentences: [
      'Une formation courte apprend à relever une personne sans se blesser le dos.',
      'Les gestes et postures sont répétés sur un lit médicalisé.',
      'Les troubles musculo-squelettiques et les lombalgies diminuent.',
      'Un formateur ergonome filme et corrige chaque transfert.',
    ],
  },
  {
    tag: 'theme:lien-social',
    title: 'rompre l’isolement par des visites entre voisins',
    sentences: [
      'Des voisins bénévoles rendent visite aux personnes isolées du quartier.',
      'Un café ambulant et des jeux créent du lien entre générations.',
      'Des étudiants partagent un goûter et une promenade chaque semaine.',
      'La solitude des dimanches se rompt par une conversation régulière.',
    ],
  },
  {
    tag: 'technology:cahier-de-liaison-numerique',
    title: 'remplacer le cahier de liaison par des notes dictées',
    sentences: [
      'Le cahier de liaison papier devient une application de transmissions.',
      'L’intervenante dicte ses observations, transcrites et résumées.',
      'La famille et l’infirmière lisent les transmissions du jour.',
      'Un changement d’appétit ou d’humeur ressort des notes dictées.',
    ],
  },
  {
    tag: 'activity:livraison-repas',
    title: 'livrer des repas dans des contenants consignés',
    sentences: [
      'Les repas portés à domicile arrivent en contenants de verre consignés.',
      'Une boucle de lavage et de collecte évite les barquettes jetables.',
      'Le vélo cargo réfrigéré respecte la chaîne du froid.',
      'Les menus s’adaptent aux régimes et à la dénutrition.',
    ],
  },
  {
    tag: 'activity:jardinage',
    title: 'broyer les végétaux et composter au pied des haies',
    sentences: [
      'Les déchets verts sont broyés sur place pour le paillage.',
      'Un broyeur partagé circule entre jardiniers et paysagistes.',
      'Le compost nourrit les massifs et les haies taillées.',
      'La tonte sonne moins fort avec du matériel électrique.',
    ],
  },
  {
    tag: 'activity:soutien-scolaire',
    title: 'réviser les mathématiques par des défis ludiques',
    sentences: [
      'Des défis de mathématiques motivent les collégiens en difficulté.',
      'Le tuteur suit les exercices et les lacunes de chaque élève.',
      'Un cahier de vacances s’imprime selon le niveau scolaire.',
      'Les parents voient les progrès et les devoirs rendus.',
    ],
  },
  {
    tag: 'technology:pilulier-connecte',
    title: 'sécuriser la prise des médicaments par un pilulier',
    sentences: [
      'Le pilulier sonne à l’heure de chaque prise de médicaments.',
      'Une dose oubliée est signalée au pharmacien.',
      'Les ordonnances et l’observance sont suivies par semaine.',
      'Les compartiments verrouillés empêchent le surdosage.',
    ],
  },
  {
    tag: 'technology:acces-connecte',
    title: 'ouvrir la porte sans clé par une serrure connectée',
    sentences: [
      'Une serrure connectée remplace les boîtes à clés codées.',
      'Le badge de l’intervenante ouvre la porte à son créneau seulement.',
      'Les pompiers entrent sans briser la serrure en urgence.',
      'Le journal des ouvertures se consulte en cas de litige.',
    ],
  },
  {
    tag: 'theme:repit-aidants',
    title: 'offrir du répit aux aidants par un relais de nuit',
    sentences: [
      'Un relais de nuit laisse dormir le conjoint aidant.',
      'Un séjour de répit se réserve sans dossier pour les aidants épuisés.',
      'Un groupe de parole réunit les conjoints et les enfants aidants.',
      'La charge mentale et l’épuisement se mesurent par questionnaire.',
    ],
  },
];

/** The subject with a given number. The subjects repeat in turn. */
export const subjectOf = (number: number): Subject => subjects[number % subjects.length] as Subject;

/** The text with a given number on its subject: all sentences but one, and a different one is omitted each time. */
export function textOf(number: number): string {
  const { sentences } = subjectOf(number);
  const leftOut = Math.floor(number / subjects.length) % sentences.length;
  return sentences.filter((_, i) => i !== leftOut).join(' ');
}
