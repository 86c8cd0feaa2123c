import { defineMail, greeting, headed } from '@passerelle/mail';
import type { NeedMail } from './need-mail.js';
import { noteOf, remarkCards, remarksInShort } from './need-remarks.js';

/** To the company: its need will not be published, why, and what it can do. */
export const needRefusedMail = defineMail<NeedMail>({
  name: 'need-refused',
  fr: ({ name, heading, need, url, company }) => ({
    subject: headed(heading, need.title, 'fr'),
    preheader: remarksInShort(need, 'fr'),
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'Un animateur d’OVLT a relu votre besoin et ne peut pas le publier. Voici pourquoi.',
      ...noteOf(need, 'fr'),
    ],
    lists: [remarkCards(need, 'fr')],
    action: { label: 'Revoir mon besoin', url },
    note: 'Ce besoin est clos. Vous pouvez en déposer un nouveau qui tienne compte de ces remarques.',
    reason: `Vous recevez ce message parce que vous suivez les besoins de ${company}.`,
  }),
  en: ({ name, heading, need, url, company }) => ({
    subject: headed(heading, need.title, 'en'),
    preheader: remarksInShort(need, 'en'),
    greeting: greeting(name, 'en'),
    paragraphs: [
      'A curator of OVLT has read your need and cannot publish it. This is why.',
      ...noteOf(need, 'en'),
    ],
    lists: [remarkCards(need, 'en')],
    action: { label: 'See my need', url },
    note: 'This need is closed. You can post a new one that takes these remarks into account.',
    reason: `You receive this message because you follow the needs of ${company}.`,
  }),
});
