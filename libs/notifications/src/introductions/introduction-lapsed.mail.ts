import type { Language } from '@passerelle/config';
import { defineMail, greeting, listed, quoted } from '@passerelle/mail';
import { silentIn } from './introduction.words.js';
import { forTheNeed, type IntroductionMail, reasonOf, subjectOf } from './introduction-mail.js';

/** Those who have not answered, by name: for curators. */
function silentNames({ introduction, company, profile }: IntroductionMail, language: Language): string {
  const names = silentIn(introduction).map((side) =>
    side === 'company' ? company : quoted(profile, language),
  );
  return listed(names, language);
}

const isSilent = ({ introduction, as }: IntroductionMail): boolean =>
  silentIn(introduction).some((side) => side === as);

/** To both parties and the curator: the time to answer is over. */
export const introductionLapsedMail = defineMail<IntroductionMail>({
  name: 'introduction-lapsed',
  fr: (props) => ({
    subject: subjectOf(props, 'fr'),
    preheader: 'Le délai de réponse est passé.',
    greeting: greeting(props.name, 'fr'),
    paragraphs:
      props.as === 'curator'
        ? [
            `La rencontre proposée ${forTheNeed(props, 'fr')} a pris fin : le délai est passé sans réponse de ${silentNames(props, 'fr')}.`,
          ]
        : [
            isSilent(props)
              ? `Le délai pour répondre à la rencontre proposée ${forTheNeed(props, 'fr')} est passé. Elle a pris fin et rien n’a été transmis.`
              : `Vous aviez accepté la rencontre proposée ${forTheNeed(props, 'fr')}. L’autre partie n’a pas répondu dans le délai : la proposition a pris fin et rien n’a été transmis.`,
          ],
    ...(!props.isUnclaimed && {
      action: {
        label: props.as === 'curator' ? 'Proposer quelqu’un d’autre' : 'Voir la mise en relation',
        url: props.as === 'curator' ? props.needUrl : props.url,
      },
    }),
    ...(props.as !== 'curator' && {
      note: isSilent(props)
        ? 'Si cette rencontre vous intéresse encore, dites-le à l’équipe d’OVLT.'
        : 'Vous n’avez rien à faire : l’équipe d’OVLT le sait aussi.',
    }),
    reason: reasonOf(props, 'fr'),
  }),
  en: (props) => ({
    subject: subjectOf(props, 'en'),
    preheader: 'The time to answer is over.',
    greeting: greeting(props.name, 'en'),
    paragraphs:
      props.as === 'curator'
        ? [
            `The meeting proposed ${forTheNeed(props, 'en')} has ended: the time went by without an answer from ${silentNames(props, 'en')}.`,
          ]
        : [
            isSilent(props)
              ? `The time to answer the meeting proposed ${forTheNeed(props, 'en')} is over. It has ended and nothing was passed on.`
              : `You had accepted the meeting proposed ${forTheNeed(props, 'en')}. The other party has not answered in time: the proposal has ended and nothing was passed on.`,
          ],
    ...(!props.isUnclaimed && {
      action: {
        label: props.as === 'curator' ? 'Propose somebody else' : 'See the introduction',
        url: props.as === 'curator' ? props.needUrl : props.url,
      },
    }),
    ...(props.as !== 'curator' && {
      note: isSilent(props)
        ? 'If you still want to meet, tell the OVLT team.'
        : 'There is nothing for you to do: the OVLT team knows too.',
    }),
    reason: reasonOf(props, 'en'),
  }),
});
