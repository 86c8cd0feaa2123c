import type { Language } from '@passerelle/config';

/** A list in its final form, in its text part, without identifiers and secrets. */
export const goldenLists: Readonly<Record<Language, { subject: string; text: string }>> = {
  fr: {
    subject: 'Aujourd’hui : une réponse attendue, un point à confirmer…',
    text: `Aujourd’hui : une réponse attendue, un point à confirmer et une nouvelle

Bonjour Zoé Petit,

Voici ce qui vous attend. Chaque ligne mène là où cela se fait.

À répondre
----------

* Un besoin noté pour vous, à relire et à envoyer : Recruter sans CV
  Relisez-le, corrigez-le si besoin, puis envoyez-le. Personne d’autre
  ne le voit encore.
  https://passerelle.example.org/besoins/…/rediger/relire

À confirmer
-----------

* Votre besoin n’est plus en ligne : Former les intervenantes
  S’il est toujours d’actualité, remettez-le en ligne.
  https://passerelle.example.org/besoins/…

Nouveau pour vous
-----------------

* Votre besoin est publié : Repérer les chutes
  Nous cherchons dès maintenant qui peut y répondre.
  https://passerelle.example.org/besoins/…

Tout voir dans Passerelle (connexion demandée) :
https://passerelle.example.org/accueil

-- 
Passerelle, un service d’Orléans Val de Loire Technopole (OVLT), LAB’O,
Orléans
Vous recevez ce message une fois par jour au plus, et seulement quand
quelque chose vous attend sur Passerelle.

Choisir les messages que je reçois :
https://passerelle.example.org/lien/mails?…

Ne plus recevoir ces messages :
https://passerelle.example.org/compte/desinscription?…
`,
  },
  en: {
    subject: 'Today: one answer awaited, one thing to confirm…',
    text: `Today: one answer awaited, one thing to confirm and one piece of news

Hello Zoé Petit,

This is what waits for you. Each line leads to where it is done.

To answer
---------

* A need written down for you, to read and to send: Recruter sans CV
  Read it, correct it where it must be, then send it. Nobody else sees
  it yet.
  https://passerelle.example.org/besoins/…/rediger/relire

To confirm
----------

* Your need is no longer online: Former les intervenantes
  If it still stands, put it back online.
  https://passerelle.example.org/besoins/…

New for you
-----------

* Your need is published: Repérer les chutes
  We are now looking for those who can answer it.
  https://passerelle.example.org/besoins/…

See everything on Passerelle (sign-in needed):
https://passerelle.example.org/accueil

-- 
Passerelle, a service of Orléans Val de Loire Technopole (OVLT), LAB’O,
Orléans, France
You receive this message once a day at most, and only when something
waits for you on Passerelle.

Choose which messages I receive:
https://passerelle.example.org/lien/mails?…

Stop receiving these messages:
https://passerelle.example.org/compte/desinscription?…
`,
  },
};
