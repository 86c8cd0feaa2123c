import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/form.js';
import { paths } from '../../../ui/routing/paths.js';
import { stateWords } from './state-words.js';
import {
  type NeedForDeskQuery,
  type NeedOnDeskFragment,
  PoolNeeds,
  type PoolNeedsMutation,
} from './need.graphql.js';

const pooled = ({ poolNeeds }: PoolNeedsMutation) => poolNeeds;
/** Least similarity that is shown. Needs below it resemble each other by chance. */
const WORTH_A_LOOK = 0.3;

/** Needs that resemble this need: they may be duplicates, or belong in a pool. */
export function Duplicates({
  need,
  duplicates,
}: {
  need: NeedOnDeskFragment;
  duplicates: NeedForDeskQuery['need']['likelyDuplicates'];
}): ReactNode {
  const { i18n } = useLingui();
  const { act, isSending, problem } = useAct(PoolNeeds, pooled);
  const some = duplicates.filter(({ resemblance }) => resemblance >= WORTH_A_LOOK);
  if (some.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>Disent à peu près la même chose</Trans>
      </h3>
      {problem && <ErrorSummary problem={problem} />}
      <ul className="plain-list rows">
        {some.map(({ need: other, sameCompany, inSamePool }) => (
          <li key={other.id}>
            <Link href={paths.need(other.id)}>{other.title}</Link>
            <p className="muted small">
              {other.organisation?.name}
              {' · '}
              {i18n._(stateWords[other.state])}
              {sameCompany && (
                <>
                  {' · '}
                  <Trans>la même entreprise</Trans>
                </>
              )}
            </p>
            {inSamePool ? (
              <p className="small">
                <Trans>Réuni avec celui-ci</Trans>
              </p>
            ) : (
              need.viewerCan.pool &&
              !sameCompany && (
                <Button
                  look="text"
                  isSending={isSending}
                  onClick={() => void act({ needIds: [need.id, other.id] })}
                >
                  <Trans>Réunir les deux besoins</Trans>
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
