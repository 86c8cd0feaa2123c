import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, ofName, quoted } from '@passerelle/mail';
import type { NeedMail } from './need-mail.js';

export interface NeedOfferedMail extends NeedMail {
  /** The page where the reader checks the need and sends it. */
  stepUrl: string;
  /** The curator who wrote it down; empty: unknown. */
  curator: string;
}

/** To the company: the need that a curator wrote for it on the phone, to be read and sent. */
export const needOfferedMail = defineMail<NeedOfferedMail>({
  name: 'need-offered',
  fr: ({ name, heading, need, company, curator, stepUrl, beginning }) => ({
    subject: need.title === '' ? heading : headed(heading, need.title, 'fr'),
    preheader: 'Relisez-le, corrigez-le si besoin, puis envoyez-le. Personne d’autre ne le voit encore.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `À la suite d’un échange avec votre entreprise, ${curator || `l’équipe ${placeIn.fr.ofOperator}`} a noté un besoin pour ${company}. Personne d’autre ne le voit encore.`,
      ...(beginning === '' ? [] : [`Il commence ainsi\u00a0: ${quoted(beginning, 'fr')}`]),
      'Relisez-le, corrigez ce qui doit l’être, puis envoyez-le. Il ne paraîtra pas sans votre accord.',
    ],
    action: { label: 'Relire et envoyer', url: stepUrl },
    note: 'S’il ne vous convient pas, vous pouvez l’abandonner depuis cette page, ou ne rien faire.',
    reason: `Vous recevez ce message parce que vous faites partie ${ofName(company)}.`,
  }),
  en: ({ name, heading, need, company, curator, stepUrl, beginning }) => ({
    subject: need.title === '' ? heading : headed(heading, need.title, 'en'),
    preheader: 'Read it, correct it where it must be, then send it. Nobody else sees it yet.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `After a call with your company, ${curator || `the ${placeIn.en.operatorName} team`} has written down a need for ${company}. Nobody else sees it yet.`,
      ...(beginning === '' ? [] : [`It begins: ${quoted(beginning, 'en')}`]),
      'Read it, correct what must be, then send it. It will not appear without your consent.',
    ],
    action: { label: 'Read and send', url: stepUrl },
    note: 'If it does not suit you, you can drop it from that page, or do nothing.',
    reason: `You receive this message because you belong to ${company}.`,
  }),
});
