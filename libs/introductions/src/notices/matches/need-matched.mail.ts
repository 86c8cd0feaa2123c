import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, type MailList, ofName, quoted } from '@passerelle/mail';
import type { NeedMail } from '@passerelle/needs';
import { type Solver, solverInWords } from '@passerelle/solvers';

export interface NeedMatchedMail extends NeedMail {
  /** How many solvers could answer; at least one. */
  count: number;
  /** The best of these solvers. Before an introduction the mail contains their trades, not their names. */
  best: readonly Pick<Solver, 'kind' | 'setting' | 'headline'>[];
}

const listOf = (heading: string, { best }: NeedMatchedMail, language: Language): MailList => ({
  heading,
  // First our description of the solver, then the solver's own words.
  cards: best.map((solver) => ({
    title: solverInWords(solver, language).label,
    ...(solver.headline !== '' && { reasons: [quoted(solver.headline, language)] }),
  })),
});

/** The beginning of a sentence on how many solvers could do something. */
export const solverCount: Record<Language, (count: number) => string> = {
  fr: (count) =>
    count === 1 ? 'Un porteur de solution pourrait' : `${count} porteurs de solution pourraient`,
  en: (count) => (count === 1 ? 'One solver could' : `${count} solvers could`),
};

/** A shorter form for subjects, which also name the need. */
const possible: Record<Language, (count: number) => string> = {
  fr: (count) =>
    count === 1 ? 'Un porteur de solution possible' : `${count} porteurs de solution possibles`,
  en: (count) => `${solverCount.en(count)} answer`,
};

/** To the company, once a need: the first matches of the need. */
export const needMatchedMail = defineMail<NeedMatchedMail>({
  name: 'need-matched',
  fr: (props) => ({
    subject: headed(possible.fr(props.count), props.need.title, 'fr'),
    preheader: `L’équipe ${placeIn.fr.ofOperator} étudie chacun d’eux.`,
    greeting: greeting(props.name, 'fr'),
    paragraphs: [
      `Votre besoin a trouvé ses premières pistes. L’équipe ${placeIn.fr.ofOperator} les étudie une à une et vous proposera de rencontrer les personnes les plus indiquées.`,
    ],
    lists: [
      listOf(props.count > props.best.length ? 'Parmi les plus proches' : 'Ce qu’ils proposent', props, 'fr'),
    ],
    action: { label: 'Voir ce besoin', url: props.url },
    note: 'Vous n’avez rien à faire pour l’instant.',
    reason: `Vous recevez ce message, une seule fois par besoin, parce que vous suivez les besoins ${ofName(props.company)}.`,
  }),
  en: (props) => ({
    subject: headed(possible.en(props.count), props.need.title, 'en'),
    preheader: `The ${placeIn.en.operatorName} team looks into each of them.`,
    greeting: greeting(props.name, 'en'),
    paragraphs: [
      `Your need has found its first leads. The ${placeIn.en.operatorName} team looks into each of them and will propose that you meet the most suitable people.`,
    ],
    lists: [listOf(props.count > props.best.length ? 'Among the closest' : 'What they offer', props, 'en')],
    action: { label: 'See this need', url: props.url },
    note: 'There is nothing for you to do for now.',
    reason: `You receive this message, once a need, because you follow the needs of ${props.company}.`,
  }),
});
