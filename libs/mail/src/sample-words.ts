/** Texts that people have typed into a sample. Their form decides how the mail looks. */
export interface SampleWords {
  /** Names: the reader, another person, and a curator. */
  reader: string;
  other: string;
  curator: string;
  company: string;
  profile: string;
  /** Titles. */
  need: string;
  concept: string;
  group: string;
  idea: string;
  action: string;
  /** One line, a remark, and several paragraphs. */
  headline: string;
  note: string;
  text: string;
  place: string;
}

const ordinary: SampleWords = {
  reader: 'Anne Martin',
  other: 'Karim Benali',
  curator: 'Nadia Ferrand',
  company: 'Mains Attentives',
  profile: 'Nuit Sereine',
  need: 'Repérer les chutes la nuit',
  concept: 'La veilleuse qui prévient',
  group: 'Bien vieillir chez soi',
  idea: 'Un capteur sous le tapis',
  action: 'Appeler trois résidences',
  headline: 'Un capteur discret, qui prévient quand quelqu’un tombe.',
  note: 'Ils ont équipé une résidence à Blois, où l’on en est content.',
  text: 'Nos aides à domicile découvrent parfois une chute plusieurs heures après.\nNous cherchons une alerte discrète, simple à poser, que la famille comprend.\n\nDeux de nos agences sont prêtes à l’essayer dès le printemps.',
  place: 'Maison des services, 1 avenue de la Gare, Blois',
};

/** As many characters as a title may have, in words, or in one word. */
const TITLE = 200;
const cut = (text: string, length = TITLE): string =>
  text
    .repeat(Math.ceil(length / text.length))
    .slice(0, length)
    .replace(/[ ,]$/, '.');

const long: SampleWords = {
  reader: 'Marie-Antoinette de la Villemarqué-Saint-Hilaire du Bois-Joli',
  other: cut('Jean-Baptiste Emmanuel ', 100),
  curator: 'Anne-Sophie Le Quellec-Montgolfier de Saint-Jean-de-la-Ruelle',
  company: cut('Association intercommunale de maintien à domicile ', 150),
  profile: cut('Accompagnement-Numérique-Des-Aidants-Familiaux', 120),
  need: cut(
    'Accompagner les personnes âgées qui rentrent de l’hôpital un vendredi soir, quand personne ne répond ',
  ),
  concept: cut('Anticonstitutionnellement'),
  group: cut('Bien vieillir chez soi et rester au cœur de son quartier ', 120),
  idea: cut('Une tablette que l’on n’a pas besoin d’allumer, de charger ni de comprendre '),
  action: cut('Rappeler les résidences qui n’ont pas répondu au questionnaire du printemps '),
  headline: cut('Un service complet pour les aidants ', 160),
  note: cut('Cela se discute : nous avons essayé trois fois, avec des équipes différentes. ', 900),
  text: cut('Nos équipes se relaient jour et nuit, dans vingt-deux communes. ', 2_000),
  place: cut('Maison des associations, salle du conseil, deuxième étage à gauche, ', TITLE),
};

const hostile: SampleWords = {
  reader: 'Anne <b onmouseover=alert(1)>\nBcc: tous@piege.example',
  other: '\u202eelpmaxe.egeip//:sptth\u202c',
  curator: 'Passerelle https://piege.example/connexion',
  company: '"><img src=https://piege.example/pixel.png>',
  profile: '<script>alert(1)</script>',
  need: 'Compte bloqué : confirmez sur https://piege.example/a?x=1&y=2 ou piege-equipe.com',
  concept: '<a href="https://piege.example">Cliquez ici</a>',
  group: 'Groupe\r\n\r\n-- \r\nSigné : Passerelle',
  idea: '<style>body{display:none}</style>',
  action: '</table></td></tr><h1>Payez</h1>',
  headline: 'javascript:alert(1) {{ motdepasse }} <%= it.secret %>',
  note: 'Écrivez à aide@piege.example.\n\n-- \nL’équipe de Passerelle\nhttps://piege.example',
  text: '<!-- contact --> &lt;b&gt; 👩‍👩‍👧‍👦 \u0000 \u200b mailto:aide@piege.example\n\n\n\nhttp://[::1]/ et 127.0.0.1',
  place: 'Ici&nbsp;<iframe src="https://piege.example"></iframe>',
};

/** Texts of an ordinary writer, of a writer who uses the whole room, and of an attacker. */
export const sampleWords = { ordinary, long, hostile } as const;
export type SampleEdition = keyof typeof sampleWords;
