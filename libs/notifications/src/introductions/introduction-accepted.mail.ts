import { defineMail, greeting, quoted } from '@passerelle/mail';
import { forTheNeed, reasonOf, type SeeingMail, seeIt, subjectOf } from './introduction-mail.js';

/** To both parties and the curator: both have accepted. How to reach each other is read after signing in. */
export const introductionAcceptedMail = defineMail<SeeingMail>({
  name: 'introduction-accepted',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader:
      props.as === 'curator'
        ? 'Elles peuvent se parler et fixer un rendez-vous.'
        : 'Lisez les coordonnées de l’autre partie et fixez un rendez-vous.',
    greeting: greeting(props.name, 'fr'),
    paragraphs:
      props.as === 'curator'
        ? [
            `${props.company} et ${quoted(props.profile, 'fr')} ont accepté de se rencontrer ${forTheNeed(props, 'fr')}. Chacun voit maintenant les coordonnées de l’autre, et ils peuvent fixer un rendez-vous.`,
          ]
        : [
            `Vous avez accepté, ${props.other} et vous, de vous rencontrer ${forTheNeed(props, 'fr')}.`,
            !props.isUnclaimed
              ? 'Connectez-vous pour voir les coordonnées de l’autre partie et fixer un rendez-vous.'
              : 'Reprenez d’abord votre profil, en un instant : vous verrez alors les coordonnées de l’autre partie et pourrez fixer un rendez-vous.',
          ],
    action: seeIt(props, props.as === 'curator' ? 'Voir la mise en relation' : 'Voir les coordonnées', 'fr'),
    ...(props.as !== 'curator' && {
      note: 'Par prudence, les coordonnées ne sont jamais données dans un message.',
    }),
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader:
      props.as === 'curator'
        ? 'They can talk to each other and arrange a meeting.'
        : 'Read whom to talk to on the other side, and arrange a meeting.',
    greeting: greeting(props.name, 'en'),
    paragraphs:
      props.as === 'curator'
        ? [
            `${props.company} and ${quoted(props.profile, 'en')} have accepted to meet ${forTheNeed(props, 'en')}. Both now see whom to talk to, and can arrange a meeting.`,
          ]
        : [
            `You and ${props.other} have both accepted to meet ${forTheNeed(props, 'en')}.`,
            !props.isUnclaimed
              ? 'Sign in to see whom to talk to on the other side, and to arrange a meeting.'
              : 'First take over your profile, which takes a moment: you will then see whom to talk to, and can arrange a meeting.',
          ],
    action: seeIt(props, props.as === 'curator' ? 'See the introduction' : 'See whom to talk to', 'en'),
    ...(props.as !== 'curator' && {
      note: 'To be safe, contact details are never given in a message.',
    }),
    reason: reasonOf(props, 'en'),
  }),
});
