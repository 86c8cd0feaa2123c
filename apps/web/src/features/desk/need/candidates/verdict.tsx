import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useWordList } from '../../../../ui/word-list.js';
import { Strength } from '../../../why/strength.js';
import { strongestWords } from '../../../why/proofs.js';
import type { WhyLineFragment } from '../../../why/why.graphql.js';

/** Strength of a match and its reasons, for a reader who is neither its company nor its solver. */
export const Verdict = ({ match }: { match: WhyLineFragment }): ReactNode => (
  <p>
    <Strength strength={match.strength} /> <Because match={match} />
  </p>
);

function Because({ match }: { match: WhyLineFragment }): ReactNode {
  const { i18n } = useLingui();
  const listed = useWordList();
  const words = listed(
    strongestWords(match.sharedWords, 3).map((word) =>
      i18n.locale === 'fr' ? `«\u00a0${word}\u00a0»` : `“${word}”`,
    ),
  );
  const tags = listed(match.sharedTags.slice(0, 3).map(({ tag }) => tag.label));
  if (words === '' && tags === '')
    return <Trans>Les deux textes disent à peu près la même chose, avec d’autres mots.</Trans>;
  if (words === '') return <Trans>Les deux ont en commun : {tags}.</Trans>;
  if (tags === '') return <Trans>Les deux parlent de {words}.</Trans>;
  return (
    <Trans>
      Les deux parlent de {words}, et ont en commun : {tags}.
    </Trans>
  );
}
