import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Segments } from '../../ui/boxes.js';
import { Calculation } from './calculation.js';
import { proofsOf, strongestWords } from './proofs.js';
import type { Side } from './reasons-panel.js';
import { Strength } from './strength.js';
import type { WhyCardFragment, WhyLineFragment } from './why.graphql.js';
import styles from './why.module.css';
import { useWordList } from '../../ui/word-list.js';

interface WhyDetailsProps {
  match: WhyCardFragment;
  /** Tags of the need, to show which of them the profile lacks. */
  needTags: readonly { id: string; label: string }[];
  /** The reader's side: the text of that side is called “your”. */
  side: Side;
}

/** Strength of a match and its main reason, in one line. */
export const WhyVerdict = ({ match }: { match: WhyLineFragment }): ReactNode => (
  <p className={styles.verdict}>
    <Strength strength={match.strength} />
    <span>
      <Because match={match} />
    </span>
  </p>
);

/** Reasons of a match: quotes of both texts, what is missing, and the score on demand. */
export const WhyDetails = ({ match, needTags, side }: WhyDetailsProps): ReactNode => (
  <>
    <Proofs match={match} side={side} />
    <MissingParts match={match} needTags={needTags} side={side} />
    <Calculation match={match} />
  </>
);

function Proofs({ match, side }: Omit<WhyDetailsProps, 'needTags'>): ReactNode {
  const proofs = proofsOf(match);
  return (
    <ul className={styles.proofs}>
      {proofs.map(({ need, solver }, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- they never move
        <li key={i}>
          <dl>
            <dt>{side === 'company' ? <Trans>Votre besoin</Trans> : <Trans>Le besoin</Trans>}</dt>
            <dd>
              <Segments segments={need} />
            </dd>
            <dt>{side === 'company' ? <Trans>Son profil</Trans> : <Trans>Votre profil</Trans>}</dt>
            <dd>
              <Segments segments={solver} />
            </dd>
          </dl>
        </li>
      ))}
      {match.idea && (
        <li>
          {side === 'company' ? (
            <Trans>Son idée « {match.idea.title} » s’en approche le plus.</Trans>
          ) : (
            <Trans>Votre idée « {match.idea.title} » s’en approche le plus.</Trans>
          )}
        </li>
      )}
      {match.distance && (
        <li>
          <Trans>Lieu : {match.distance}.</Trans>
        </li>
      )}
    </ul>
  );
}

function MissingParts({ match, needTags, side }: WhyDetailsProps): ReactNode {
  const shared = new Set(match.sharedTags.flatMap(({ tag, needTag }) => [tag.id, needTag?.id]));
  const missing = needTags.filter(({ id }) => !shared.has(id)).map(({ label }) => label);
  if (missing.length === 0) return null;
  const list = missing.join(', ');
  return (
    <p className={styles.lacking}>
      <strong>
        <Trans>Ce qui manque</Trans>
      </strong>{' '}
      {side === 'company' ? (
        <Trans>Son profil ne parle pas de ces sujets : {list}.</Trans>
      ) : (
        <Trans>Votre profil ne parle pas de ces sujets : {list}.</Trans>
      )}
    </p>
  );
}

/** Why a need and a solver may match, in one sentence. */
function Because({ match }: { match: WhyLineFragment }): ReactNode {
  const { i18n } = useLingui();
  const listed = useWordList();
  const words = strongestWords(match.sharedWords, 3);
  const list = listed(words.map((word) => (i18n.locale === 'fr' ? `«\u00a0${word}\u00a0»` : `“${word}”`)));
  const tags = listed(match.sharedTags.slice(0, 2).map(({ tag }) => tag.label));
  // Shared words of a weak match have little weight, so a shared topic is more informative.
  const isWeak = match.strength === 'to_check' && tags !== '';
  if (words.length > 0 && !isWeak) return <Trans>Surtout parce que vous parlez tous deux de {list}.</Trans>;
  if (tags !== '') return <Trans>Ce que vous avez en commun : {tags}.</Trans>;
  return <Trans>Vos deux textes disent à peu près la même chose, avec d’autres mots.</Trans>;
}
