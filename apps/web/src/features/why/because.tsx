import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useWordList } from '../../ui/word-list.js';
import { strongestWords } from './proofs.js';
import type { WhyLineFragment } from './why.graphql.js';

/** Why a need and a solver may match, in one sentence. */
export function Because({ match }: { match: WhyLineFragment }): ReactNode {
  const { i18n } = useLingui();
  const listed = useWordList();
  const words = strongestWords(match.sharedWords, 3);
  const list = listed(words.map((word) => (i18n.locale === 'fr' ? `«\u00a0${word}\u00a0»` : `“${word}”`)));
  const tags = listed(match.sharedTags.slice(0, 2).map(({ tag }) => tag.label));
  // Shared words of a weak match have little weight: a shared topic says more.
  const isWeak = match.strength === 'to_check' && tags !== '';
  if (words.length > 0 && !isWeak) return <Trans>Surtout parce que vous parlez tous deux de {list}.</Trans>;
  if (tags !== '') return <Trans>Ce que vous avez en commun : {tags}.</Trans>;
  return <Trans>Vos deux textes disent à peu près la même chose, avec d’autres mots.</Trans>;
}
