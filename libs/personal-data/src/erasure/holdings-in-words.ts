import type { Language } from '@passerelle/config';
import { sentenceIn } from '@passerelle/problems';
import { sentences } from '../personal-data.sentences.js';
import type { HoldingChoice } from './erasure-request.entity.js';
import type { Holding } from './held-alone.js';

const names = {
  organisation: sentences.holdingOrganisation,
  profile: sentences.holdingProfile,
  concept: sentences.holdingConcept,
  group: sentences.holdingGroup,
};

/** Who takes over an object; undefined: it is closed. Without a choice it goes on with the one who has been there longest. */
export function successorOf(
  { kind, id, successors, mustGoOn }: Holding,
  choices: readonly HoldingChoice[],
): { id: string; name: string } | undefined {
  const [first] = successors;
  const chosen = choices.find((choice) => choice.kind === kind && choice.id === id);
  if (chosen === undefined) return first;
  if (chosen.successorId === null) return mustGoOn ? first : undefined;
  // The chosen person may have left meanwhile.
  return successors.find((successor) => successor.id === chosen.successorId) ?? first;
}

/** A line for each object that a person alone holds: what it is, and what becomes of it. */
export const holdingsInWords = (
  holdings: readonly Holding[],
  choices: readonly HoldingChoice[],
  language: Language,
): string[] =>
  holdings.map((holding) => {
    const what = sentenceIn(names[holding.kind]({ title: holding.title }), language);
    const successor = successorOf(holding, choices);
    return sentenceIn(
      successor === undefined
        ? sentences.isClosed({ what })
        : sentences.handedOver({ what, to: successor.name }),
      language,
    );
  });
