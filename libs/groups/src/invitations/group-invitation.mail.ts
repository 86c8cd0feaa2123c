import { placeIn } from '@passerelle/config/place';
import { beginningOf, defineMail, quoted } from '@passerelle/mail';

export interface GroupInvitationMail {
  url: string;
  /** The name of the group. */
  group: string;
  purpose: string;
  /** Empty: unknown. */
  inviter: string;
}

/** To an address that is invited to join a group. */
export const groupInvitationMail = defineMail<GroupInvitationMail>({
  name: 'group-invitation',
  fr: ({ url, group, purpose, inviter }) => ({
    // No name here, as in any unrequested mail.
    subject: 'Une invitation à rejoindre un groupe de travail sur Passerelle',
    preheader: `${inviter || `L’équipe ${placeIn.fr.ofOperator}`} vous y invite.`,
    greeting: 'Bonjour,',
    paragraphs: [
      `${inviter || `L’équipe ${placeIn.fr.ofOperator}`} vous invite dans le groupe de travail ${quoted(group, 'fr')}. Ce que le groupe veut faire :`,
      quoted(beginningOf(purpose), 'fr'),
      'Les membres se retrouvent en séance, lisent les comptes rendus et se partagent ce qu’il y a à faire. On peut en sortir quand on veut.',
    ],
    action: { label: 'Répondre à l’invitation', url },
    note: 'Cette invitation est valable 14 jours. Oui ou non, un geste suffit.',
    reason: `Vous recevez ce message parce que cette adresse a été invitée sur Passerelle, le service ${placeIn.fr.ofOperatorInFull} pour les services à la personne. Si vous ne souhaitez pas y répondre, ignorez-le.`,
  }),
  en: ({ url, group, purpose, inviter }) => ({
    subject: 'An invitation to join a working group on Passerelle',
    preheader: `${inviter || `The ${placeIn.en.operatorName} team`} invites you.`,
    greeting: 'Hello,',
    paragraphs: [
      `${inviter || `The ${placeIn.en.operatorName} team`} invites you to the working group ${quoted(group, 'en')}. What the group wants to do:`,
      quoted(beginningOf(purpose), 'en'),
      'Members meet, read the minutes and share what there is to do. One can leave at any time.',
    ],
    action: { label: 'Answer the invitation', url },
    note: 'This invitation is valid for 14 days. Yes or no, one press is enough.',
    reason: `You receive this message because this address was invited on Passerelle, the service of ${placeIn.en.operatorInFull} for home services. If you do not want to answer, ignore it.`,
  }),
});
