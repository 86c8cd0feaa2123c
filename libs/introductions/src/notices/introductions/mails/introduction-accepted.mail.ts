import type { Language } from '@passerelle/config';
import { defineMail, greeting, type MailContent, quoted } from '@passerelle/mail';
import { contactsOf, forTheNeed, type MeetingMail, reasonOf, seeIt, subjectOf } from './introduction-mail.js';

/** Next steps of a party: arrange a meeting from the mail, and sign in to see the other party's contact details. */
function toDo(props: MeetingMail, label: string, language: Language): Partial<MailContent> {
  if (props.planUrl === undefined) return seeIt(props, language);
  return { action: { label, url: props.planUrl }, links: [contactsOf(props, language)] };
}

/**
 * To both parties and the curator: both have accepted, and each reads the other's name. Contact details are shown
 * only after signing in.
 */
export const introductionAcceptedMail = defineMail<MeetingMail>({
  name: 'introduction-accepted',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader:
      props.as === 'curator'
        ? 'Elles peuvent se parler et fixer un rendez-vous.'
        : `Fixez un rendez-vous avec ${props.other}.`,
    greeting: greeting(props.name, 'fr'),
    paragraphs:
      props.as === 'curator'
        ? [
            `${props.company} et ${quoted(props.profile, 'fr')} ont accepté de se rencontrer ${forTheNeed(props, 'fr')}. Chacun voit maintenant les coordonnées de l’autre, et ils peuvent fixer un rendez-vous.`,
          ]
        : [
            `${props.other} et vous avez tous les deux accepté de vous rencontrer ${forTheNeed(props, 'fr')}.`,
            'Il reste à fixer un rendez-vous. Choisissez un jour et un lieu, ou une visioconférence : le rendez-vous est fixé dès que vous l’envoyez. L’autre partie le reçoit par mail, et peut le déplacer.',
          ],
    ...toDo(props, 'Fixer un rendez-vous', 'fr'),
    ...(props.as !== 'curator' && {
      note: 'Par prudence, les coordonnées ne sont jamais données dans un message : vous les lisez après connexion.',
    }),
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader:
      props.as === 'curator'
        ? 'They can talk to each other and arrange a meeting.'
        : `Arrange a meeting with ${props.other}.`,
    greeting: greeting(props.name, 'en'),
    paragraphs:
      props.as === 'curator'
        ? [
            `${props.company} and ${quoted(props.profile, 'en')} have accepted to meet ${forTheNeed(props, 'en')}. Both now see how to reach each other, and can arrange a meeting.`,
          ]
        : [
            `${props.other} and you have both accepted to meet ${forTheNeed(props, 'en')}.`,
            'What is left is to arrange a meeting. Choose a day and a place, or a video call: the meeting is arranged as soon as you send it. The other party receives it by e-mail, and can move it.',
          ],
    ...toDo(props, 'Arrange a meeting', 'en'),
    ...(props.as !== 'curator' && {
      note: 'To be safe, contact details are never given in a message: you read them once you are signed in.',
    }),
    reason: reasonOf(props, 'en'),
  }),
});
