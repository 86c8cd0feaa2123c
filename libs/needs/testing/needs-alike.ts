/**
 * An example need for judging likely duplicates. Two needs with the same `want` are the same need in other words.
 */
export interface ExampleNeed {
  theme: string;
  want: string;
  title: string;
  description: string;
  tagIds: readonly string[];
}

/** The tags of the examples. */
export const exampleTags = [
  { id: 'silver', aspect: 'field', labels: ['Silver économie'], synonyms: ['bien vieillir'] },
  { id: 'recruitment', aspect: 'field', labels: ['Recrutement'], synonyms: ['embauche', 'recruter'] },
  { id: 'training', aspect: 'field', labels: ['Formation'], synonyms: ['former', 'apprentissage'] },
  {
    id: 'planning',
    aspect: 'field',
    labels: ['Organisation des tournées'],
    synonyms: ['planning', 'tournée'],
  },
  {
    id: 'health-at-work',
    aspect: 'field',
    labels: ['Santé au travail'],
    synonyms: ['troubles musculo-squelettiques'],
  },
  { id: 'childcare', aspect: 'work', labels: ['Garde d’enfants'], synonyms: ['nounou', 'baby-sitting'] },
  { id: 'gardening', aspect: 'work', labels: ['Jardinage'], synonyms: ['espaces verts', 'tonte'] },
  { id: 'housework', aspect: 'work', labels: ['Entretien de la maison'], synonyms: ['ménage', 'repassage'] },
  {
    id: 'home-care',
    aspect: 'work',
    labels: ['Assistance aux personnes âgées'],
    synonyms: ['aide à domicile'],
  },
  { id: 'meals', aspect: 'work', labels: ['Livraison de repas'], synonyms: ['portage de repas'] },
  { id: 'elderly', aspect: 'audience', labels: ['Personnes âgées'], synonyms: ['seniors', 'aînés'] },
  { id: 'disabled', aspect: 'audience', labels: ['Personnes handicapées'], synonyms: ['handicap'] },
  { id: 'sensors', aspect: 'work', labels: ['Capteurs'], synonyms: ['objets connectés', 'domotique'] },
  { id: 'mobile-app', aspect: 'work', labels: ['Application mobile'], synonyms: ['appli'] },
] as const;

const need = (
  theme: string,
  want: string,
  tagIds: string,
  title: string,
  description: string,
): ExampleNeed => ({
  theme,
  want,
  tagIds: tagIds.split(' '),
  title,
  description,
});

/**
 * Twelve themes. Each has one need in the words of two people, and another need. This makes twelve reworded twins,
 * twenty-four pairs of one theme and 594 unrelated pairs. They were written for this purpose, before the similarity
 * was measured.
 */
export const exampleNeeds: readonly ExampleNeed[] = [
  need(
    'absences',
    'replace an absent carer',
    'planning home-care mobile-app',
    'Remplacer une absente le matin même',
    'Chaque lundi deux ou trois salariées sont absentes sans prévenir. Il nous faut une heure au téléphone pour trouver qui peut reprendre leurs visites avant neuf heures. Nous cherchons un outil qui propose tout de suite les collègues disponibles, proches et connues du bénéficiaire.',
  ),
  need(
    'absences',
    'replace an absent carer',
    'planning home-care',
    'Trouver en quelques minutes une remplaçante',
    'Quand une aide à domicile est malade au dernier moment, notre responsable passe sa matinée à appeler toute l’équipe pour savoir qui est disponible. Nous aimerions une solution qui indique quelles collègues peuvent reprendre les visites, selon leur trajet et les bénéficiaires qu’elles connaissent.',
  ),
  need(
    'absences',
    'understand absenteeism',
    'planning home-care',
    'Comprendre pourquoi nos équipes sont si souvent absentes',
    'Notre taux d’absence dépasse quinze pour cent et personne ne sait dire pourquoi. Nous voudrions qu’un étudiant analyse trois ans de données de paie, mène des entretiens et propose des mesures de prévention.',
  ),
  need(
    'falls',
    'detect falls at night',
    'silver sensors elderly',
    'Repérer les chutes la nuit sans caméra',
    'Une centaine de nos bénéficiaires vivent seuls et sont tombés dans l’année, le plus souvent entre le lit et les toilettes. Les bracelets restent dans un tiroir et les familles refusent les caméras. Nous cherchons un capteur discret qui prévienne notre astreinte.',
  ),
  need(
    'falls',
    'detect falls at night',
    'silver home-care elderly',
    'Être prévenus quand une personne âgée tombe chez elle',
    'Trop souvent, c’est l’intervenante du matin qui découvre la personne au sol après une chute nocturne. Nous voulons un dispositif sans caméra ni bracelet, par exemple des capteurs au mur, qui alerte une astreinte en cas de chute.',
  ),
  need(
    'falls',
    'prevent falls by exercise',
    'silver elderly',
    'Des ateliers d’équilibre pour éviter les chutes',
    'Nous aimerions proposer à nos bénéficiaires de plus de soixante-quinze ans des séances de gymnastique douce à la maison, animées par un enseignant en activité physique adaptée, pour garder l’équilibre et la confiance.',
  ),
  need(
    'recruitment',
    'recruit carers',
    'recruitment home-care',
    'Recruter des aides à domicile dans le Loiret',
    'Nous avons vingt postes ouverts et presque aucune candidature. Les annonces sur les sites d’emploi ne donnent rien. Nous cherchons une façon nouvelle de faire connaître le métier et d’attirer des candidats, y compris des personnes en reconversion.',
  ),
  need(
    'recruitment',
    'recruit carers',
    'recruitment',
    'Attirer des candidats vers nos métiers',
    'Malgré nos annonces, nous ne recevons plus de candidatures pour nos postes d’aides à domicile ; une vingtaine restent vacants. Nous souhaitons une autre manière de présenter le métier, qui touche aussi des personnes qui changent de voie.',
  ),
  need(
    'recruitment',
    'keep newcomers',
    'recruitment home-care',
    'Garder les nouvelles recrues après le premier mois',
    'Une embauche sur trois s’en va avant la fin de la période d’essai. Nous voulons un parcours d’accueil : une marraine, des points réguliers, et un questionnaire simple qui nous dise à temps ce qui ne va pas.',
  ),
  need(
    'training',
    'train for dementia',
    'training home-care elderly',
    'Former nos intervenantes à la maladie d’Alzheimer',
    'Nos intervenantes se sentent démunies face aux refus de soins et à l’agressivité de personnes atteintes de la maladie d’Alzheimer. Nous cherchons une formation courte, pratique, par petites séquences, à suivre entre deux visites.',
  ),
  need(
    'training',
    'train for dementia',
    'training elderly',
    'Mieux accompagner les troubles de la mémoire',
    'Beaucoup de nos bénéficiaires ont une maladie d’Alzheimer et nos salariées ne savent pas comment réagir lorsqu’ils refusent la toilette ou deviennent agressifs. Il nous faudrait une formation pratique, en séquences courtes, qui tienne dans leur emploi du temps.',
  ),
  need(
    'training',
    'learn first aid',
    'training home-care',
    'Réviser les gestes de premiers secours',
    'Nos salariées ont toutes le certificat de secouriste, mais il faut le renouveler tous les deux ans et les sessions sont complètes. Nous cherchons un organisme qui vienne dans nos locaux, ou un entraînement en réalité virtuelle.',
  ),
  need(
    'travel',
    'shorten rounds',
    'planning home-care',
    'Réduire les kilomètres entre deux visites',
    'Nos aides à domicile font jusqu’à quatre-vingts kilomètres par jour, avec des trous d’une heure entre deux interventions. Nous voulons un logiciel qui construise des tournées plus courtes en tenant compte des horaires des bénéficiaires.',
  ),
  need(
    'travel',
    'shorten rounds',
    'planning',
    'Des tournées mieux pensées',
    'Les plannings sont faits à la main : nos intervenantes roulent beaucoup trop et attendent parfois une heure dans leur voiture. Un outil qui calcule des tournées courtes, en respectant les horaires demandés par les bénéficiaires, nous aiderait beaucoup.',
  ),
  need(
    'travel',
    'lend bicycles',
    'planning health-at-work',
    'Des vélos électriques pour les intervenantes en ville',
    'Stationner au centre d’Orléans est devenu impossible. Nous aimerions louer une dizaine de vélos à assistance électrique, avec entretien et assurance, pour les salariées qui n’ont pas de permis.',
  ),
  need(
    'childcare',
    'childcare at odd hours',
    'childcare',
    'Garder des enfants très tôt le matin',
    'Des parents soignants commencent à six heures et ne trouvent personne pour garder leurs enfants jusqu’à l’ouverture de l’école. Nous cherchons comment organiser et financer une garde à domicile en horaires décalés.',
  ),
  need(
    'childcare',
    'childcare at odd hours',
    'childcare recruitment',
    'Une garde d’enfants en horaires décalés',
    'Les infirmières et les aides-soignantes qui prennent leur poste à six heures ont besoin d’une nounou avant l’école. Comment proposer cette garde à domicile tôt le matin à un prix que les parents puissent payer ?',
  ),
  need(
    'childcare',
    'activities for children',
    'childcare training',
    'Des idées d’activités pour les mercredis',
    'Nos gardes d’enfants manquent d’idées quand il pleut. Nous voudrions une mallette de jeux et d’ateliers, renouvelée chaque mois, adaptée à l’âge et facile à transporter.',
  ),
  need(
    'garden',
    'quieter mowing',
    'gardening health-at-work',
    'Tondre sans bruit et sans essence',
    'Nos jardiniers utilisent encore des tondeuses thermiques, bruyantes et lourdes. Nous voulons passer à des machines électriques qui tiennent une journée, et savoir comment recharger les batteries sur le camion.',
  ),
  need(
    'garden',
    'quieter mowing',
    'gardening',
    'Passer nos équipes au matériel électrique',
    'Le bruit et les vapeurs d’essence des tondeuses gênent les clients comme nos jardiniers. Quel matériel électrique choisir, avec quelles batteries, et comment les recharger entre deux chantiers ?',
  ),
  need(
    'garden',
    'green waste',
    'gardening',
    'Que faire de nos déchets verts',
    'Chaque semaine nous portons trois tonnes de branches et de tontes à la déchèterie, ce qui coûte cher. Nous cherchons quelqu’un qui sache les broyer, les composter ou les revendre comme paillage.',
  ),
  need(
    'backs',
    'spare backs in transfers',
    'health-at-work home-care disabled',
    'Soulager le dos lors des transferts',
    'Relever une personne lourde du lit au fauteuil abîme le dos de nos salariées, qui sont souvent seules. Nous cherchons une aide technique légère, que l’on emporte dans une voiture, pour les transferts.',
  ),
  need(
    'backs',
    'spare backs in transfers',
    'health-at-work home-care',
    'Moins de maux de dos chez nos aides',
    'Les arrêts pour mal de dos se multiplient, à force de lever des personnes peu mobiles du lit au fauteuil. Existe-t-il un matériel léger et transportable, ou un exosquelette, qui aide une intervenante seule à faire ces transferts ?',
  ),
  need(
    'backs',
    'safer cleaning products',
    'health-at-work housework',
    'Des produits de ménage sans danger',
    'Plusieurs salariées ont de l’eczéma et de l’asthme. Nous voulons remplacer les détergents par des produits plus sûrs, fabriqués sur place si possible, et apprendre à nos équipes à s’en servir.',
  ),
  need(
    'isolation',
    'visits against loneliness',
    'silver elderly',
    'Rompre la solitude des personnes âgées',
    'Certaines personnes ne voient que notre aide à domicile de toute la semaine. Nous aimerions que des étudiants bénévoles viennent bavarder, jouer aux cartes ou se promener avec elles, et il faut un outil pour les mettre en relation.',
  ),
  need(
    'isolation',
    'visits against loneliness',
    'silver elderly mobile-app',
    'Des étudiants pour tenir compagnie aux aînés',
    'Nos bénéficiaires âgés souffrent de solitude. Nous voudrions organiser des visites de bénévoles, surtout des étudiants, pour une promenade ou une partie de cartes, avec une application qui mette en relation les uns et les autres.',
  ),
  need(
    'isolation',
    'simple video calls',
    'silver elderly mobile-app',
    'Voir ses petits-enfants sans savoir se servir d’un ordinateur',
    'Il nous faut une tablette ou un boîtier relié au téléviseur qui permette des appels vidéo avec la famille, sans mot de passe, sans menu, et que nos intervenantes puissent installer en un quart d’heure.',
  ),
  need(
    'meals',
    'meals that please',
    'meals elderly',
    'Des repas livrés qui donnent envie de manger',
    'La moitié des barquettes que nous livrons finit à la poubelle, et plusieurs personnes maigrissent. Nous cherchons un partenaire pour des plats enrichis, meilleurs, préparés par des cuisiniers d’ici, avec un choix à la carte.',
  ),
  need(
    'meals',
    'meals that please',
    'meals silver',
    'Lutter contre la dénutrition avec de meilleurs plats',
    'Les personnes à qui nous apportons leurs repas laissent beaucoup dans les barquettes et perdent du poids. Des plats plus savoureux, enrichis, cuisinés localement, que l’on puisse choisir, feraient une vraie différence.',
  ),
  need(
    'meals',
    'reusable meal boxes',
    'meals',
    'Remplacer les barquettes en plastique',
    'La loi nous oblige à sortir du jetable. Nous voulons des contenants en verre ou en inox, consignés, avec leur lavage et leur suivi, sans alourdir le travail des livreurs.',
  ),
  need(
    'link-book',
    'digital link book',
    'home-care mobile-app',
    'Un cahier de liaison numérique',
    'Le cahier papier laissé chez la personne se perd et la famille ne le lit pas. Nous cherchons une application simple où l’intervenante note ce qu’elle a fait, et que les enfants et l’infirmière puissent consulter.',
  ),
  need(
    'link-book',
    'digital link book',
    'home-care mobile-app elderly',
    'Tenir la famille au courant de chaque visite',
    'Les enfants de nos bénéficiaires nous appellent tous les jours pour savoir si tout va bien, car le cahier de liaison reste chez leur parent. Une application où nos intervenantes noteraient leurs observations, lisible par la famille et les soignants, serait idéale.',
  ),
  need(
    'link-book',
    'track working time',
    'home-care mobile-app',
    'Pointer les heures sans téléphone fixe',
    'Le département exige la télégestion, mais les clients n’ont plus de ligne fixe. Nous voulons que l’intervenante badge avec son mobile à l’arrivée et au départ, même sans réseau, et que les heures aillent en paie.',
  ),
  need(
    'adaptation',
    'adapt bathrooms',
    'silver disabled',
    'Adapter la salle de bains sans gros travaux',
    'Beaucoup de personnes ne peuvent plus enjamber leur baignoire. Nous voudrions leur proposer une solution rapide, en une journée, pour une douche accessible, et les aider à obtenir les subventions.',
  ),
  need(
    'adaptation',
    'adapt bathrooms',
    'silver elderly disabled',
    'Remplacer une baignoire par une douche en un jour',
    'Enjamber la baignoire devient dangereux pour nos clients âgés ou handicapés. Qui saurait installer une douche accessible en une journée, sans gros travaux, et monter avec eux le dossier de subvention ?',
  ),
  need(
    'adaptation',
    'light paths',
    'silver sensors elderly',
    'Un éclairage qui s’allume tout seul',
    'Dans les couloirs des logements anciens, les interrupteurs sont loin. Il nous faut des lampes à détection de mouvement, sans fil, que nos intervenantes poseraient elles-mêmes, avec des piles qui durent un an.',
  ),
];
