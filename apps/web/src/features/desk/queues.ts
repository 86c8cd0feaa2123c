import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DeskQueueName } from '../../ui/api/schema-types.js';

/** A queue: one of the lists of the desk. */
export interface Queue {
  name: DeskQueueName;
  /** Its name in the address. */
  slug: string;
  /** Key that opens the queue, after "g". */
  letter: string;
  label: MessageDescriptor;
  /** Text of an empty queue. */
  empty: MessageDescriptor;
  /** True: the queue is hidden while it is empty. */
  isSeldom?: true;
}

/** The queues of the desk, in the order in which curators work through them. */
export const queues: readonly Queue[] = [
  {
    name: 'to_moderate',
    slug: 'a-relire',
    letter: 'r',
    label: msg`À relire`,
    empty: msg`Aucun besoin n’attend d’être relu.`,
  },
  {
    name: 'to_introduce',
    slug: 'a-presenter',
    letter: 'p',
    label: msg`À présenter`,
    empty: msg`Chaque besoin qui a quelqu’un de proche lui est présenté.`,
  },
  {
    name: 'wants_to_answer',
    slug: 'veulent-repondre',
    letter: 'v',
    label: msg`Veulent répondre`,
    empty: msg`Personne n’attend d’être présenté.`,
  },
  {
    name: 'wants_to_meet',
    slug: 'veulent-rencontrer',
    letter: 'd',
    label: msg`Demandent une rencontre`,
    empty: msg`Aucune entreprise n’attend de rencontre.`,
  },
  {
    name: 'about_to_lapse',
    slug: 'bientot-sans-reponse',
    letter: 'b',
    label: msg`Bientôt sans réponse`,
    empty: msg`Aucune rencontre n’arrive à son terme.`,
  },
  {
    name: 'gates_to_sign',
    slug: 'etapes-a-signer',
    letter: 'o',
    label: msg`Étapes à signer`,
    empty: msg`Aucun concept n’attend de signature.`,
  },
  {
    name: 'without_solver',
    slug: 'sans-porteur',
    letter: 's',
    label: msg`Sans porteur de solution`,
    empty: msg`Chaque besoin en ligne a quelqu’un de proche.`,
  },
  {
    name: 'silent',
    slug: 'silencieux',
    letter: 'i',
    label: msg`Ne répondent pas`,
    empty: msg`Tout le monde répond aux rencontres proposées.`,
  },
  {
    name: 'out_of_reach',
    slug: 'injoignables',
    letter: 'n',
    label: msg`Injoignables par mail`,
    empty: msg`Nos mails parviennent à tout le monde.`,
    isSeldom: true,
  },
  {
    name: 'at_cap',
    slug: 'au-plafond',
    letter: 'l',
    label: msg`Complets ce mois-ci`,
    empty: msg`Personne n’a atteint son nombre de rencontres du mois.`,
  },
  {
    name: 'dismissed',
    slug: 'ecartes',
    letter: 'e',
    label: msg`Jugés hors sujet`,
    empty: msg`Personne n’a écarté de besoin.`,
  },
  {
    name: 'sleeping_concepts',
    slug: 'concepts-en-sommeil',
    letter: 'm',
    label: msg`Concepts en sommeil`,
    empty: msg`Chaque concept en cours avance.`,
  },
  {
    name: 'sought_in_vain',
    slug: 'cherche-en-vain',
    letter: 'c',
    label: msg`Cherché en vain`,
    empty: msg`Chaque recherche a trouvé quelque chose.`,
  },
];

export const queueOf = (slug: string | undefined): Queue | undefined =>
  queues.find((queue) => queue.slug === slug);
