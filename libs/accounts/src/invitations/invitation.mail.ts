import { placeIn } from '@passerelle/config/place';
import { defineMail } from '@passerelle/mail';
import type { MemberRole } from '../actor/actor.js';
import type { WithLink } from '../authentication/accounts.mail.js';

export interface InvitationMailProps extends WithLink {
  organisation: string;
  /** Empty: unknown. */
  inviter: string;
  role: MemberRole;
}

const roles = { fr: { owner: 'responsable', member: 'membre' }, en: { owner: 'owner', member: 'member' } };

export const invitationMail = defineMail<InvitationMailProps>({
  name: 'invitation',
  fr: ({ url, organisation, inviter, role }) => ({
    // No name here, since strangers choose it, and people read the subject first.
    subject: 'Une invitation à rejoindre une structure sur Passerelle',
    preheader: 'Passerelle met en relation les services à la personne et ceux qui ont des solutions.',
    greeting: 'Bonjour,',
    paragraphs: [
      `${inviter || `L’équipe ${placeIn.fr.ofOperator}`} vous invite à rejoindre ${organisation} comme ${roles.fr[role]}.`,
      `Passerelle met en relation les entreprises de services à la personne de ${placeIn.fr.area} et celles et ceux qui ont des solutions à leur proposer.`,
    ],
    action: { label: 'Voir l’invitation', url },
    note: 'Cette invitation est valable 14 jours.',
    reason:
      'Vous recevez ce message parce que cette adresse a été invitée. Si vous ne souhaitez pas y répondre, ignorez-le.',
  }),
  en: ({ url, organisation, inviter, role }) => ({
    subject: 'An invitation to join an organisation on Passerelle',
    preheader: 'Passerelle puts home-service companies in touch with those who have solutions.',
    greeting: 'Hello,',
    paragraphs: [
      `${inviter || 'A curator of Passerelle'} invites you to join ${organisation} as ${role === 'owner' ? 'an' : 'a'} ${roles.en[role]}.`,
      `Passerelle puts the home-service companies of ${placeIn.en.townName} in touch with those who have solutions for them.`,
    ],
    action: { label: 'See the invitation', url },
    note: 'This invitation is valid for 14 days.',
    reason:
      'You receive this message because this address was invited. If you do not want to answer, ignore it.',
  }),
});
