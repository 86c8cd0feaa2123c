import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, listed } from '@passerelle/mail';
import { type PartySide, partySides } from '../../../parties/parties.js';
import { silentIn } from '../introduction.words.js';
import {
  forTheNeed,
  type IntroductionMail,
  nameOf,
  reasonOf,
  seeIt,
  subjectOf,
} from './introduction-mail.js';

/** Names of the parties on these sides, for curators. */
const namesOf = (sides: readonly PartySide[], props: IntroductionMail, language: Language): string =>
  listed(
    sides.map((side) => nameOf(side, props, language)),
    language,
  );

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
            `La rencontre proposée à ${namesOf(partySides, props, 'fr')} ${forTheNeed(props, 'fr')} a pris fin : le délai est passé sans réponse de ${namesOf(silentIn(props.introduction), props, 'fr')}.`,
          ]
        : [
            isSilent(props)
              ? `Nous vous avions proposé de rencontrer ${props.other} ${forTheNeed(props, 'fr')}. Le délai pour répondre est passé : la proposition a pris fin, et vos coordonnées n’ont pas été transmises.`
              : `Vous aviez accepté de rencontrer ${props.other} ${forTheNeed(props, 'fr')}. L’autre partie n’a pas répondu dans le délai : la proposition a pris fin, et vos coordonnées n’ont pas été transmises.`,
          ],
    ...seeIt(props, 'fr'),
    ...(props.as !== 'curator' && {
      note: isSilent(props)
        ? `Si cette rencontre vous intéresse encore, dites-le à l’équipe ${placeIn.fr.ofOperator}.`
        : `Vous n’avez rien à faire : l’équipe ${placeIn.fr.ofOperator} le sait aussi.`,
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
            `The meeting proposed to ${namesOf(partySides, props, 'en')} ${forTheNeed(props, 'en')} has ended: the time went by without an answer from ${namesOf(silentIn(props.introduction), props, 'en')}.`,
          ]
        : [
            isSilent(props)
              ? `We had proposed that you meet ${props.other} ${forTheNeed(props, 'en')}. The time to answer is over: the proposal has ended, and nobody was told how to reach you.`
              : `You had accepted to meet ${props.other} ${forTheNeed(props, 'en')}. The other party has not answered in time: the proposal has ended, and nobody was told how to reach you.`,
          ],
    ...seeIt(props, 'en'),
    ...(props.as !== 'curator' && {
      note: isSilent(props)
        ? `If you still want to meet, tell the ${placeIn.en.operatorName} team.`
        : `There is nothing for you to do: the ${placeIn.en.operatorName} team knows too.`,
    }),
    reason: reasonOf(props, 'en'),
  }),
});
