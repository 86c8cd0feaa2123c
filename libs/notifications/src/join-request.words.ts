import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { ofName } from '@passerelle/mail';
import type { JoinRequestFacts } from './join-request-notices.js';

type State = JoinRequestFacts['state'];

/** State of the request, as owners read it. */
export function askedInWords({ asker, state }: JoinRequestFacts, language: Language): string {
  const fr: Record<State, string> = {
    open: `${asker} attend votre réponse. Un membre voit les besoins, les rencontres et les messages de la structure.`,
    accepted: `${asker} est membre depuis.`,
    refused: `La demande ${ofName(asker)} a été refusée depuis.`,
    withdrawn: `${asker} a retiré sa demande depuis.`,
  };
  const en: Record<State, string> = {
    open: `${asker} waits for your answer. A member sees the needs, introductions and messages of the organisation.`,
    accepted: `${asker} is a member by now.`,
    refused: `The request of ${asker} has been refused since.`,
    withdrawn: `${asker} has taken the request back since.`,
  };
  return { fr, en }[language][state];
}

/** The answer, for the author of the request. undefined: it is not known any more. */
export function answeredHeading(state: State, language: Language): string | undefined {
  if (state === 'accepted')
    return { fr: 'Votre demande est acceptée', en: 'Your request is accepted' }[language];
  if (state === 'refused')
    return { fr: 'Votre demande n’est pas acceptée', en: 'Your request is not accepted' }[language];
  return undefined;
}

/** The next steps for the author of the request. */
export function answeredInWords(state: State, language: Language): string {
  return state === 'accepted'
    ? {
        fr: 'Vous en êtes membre : vous voyez ses besoins, ses rencontres et ses messages.',
        en: 'You are a member: you see its needs, introductions and messages.',
      }[language]
    : {
        fr: `Si vous y travaillez, parlez-en à votre responsable, ou écrivez à l’équipe ${placeIn.fr.ofOperator}.`,
        en: `If you work there, talk to your manager, or write to the ${placeIn.en.operatorName} team.`,
      }[language];
}
