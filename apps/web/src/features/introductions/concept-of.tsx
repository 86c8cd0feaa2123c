import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { LinkButton } from '../../ui/button.js';
import { paths } from '../../ui/routing/paths.js';
import type { IntroductionForCuratorFragment } from './parts.graphql.js';

/** The concept that resulted from a successful introduction, or the link that begins one. */
export function ConceptOf({
  introduction: { id, state, concept },
}: {
  introduction: Pick<IntroductionForCuratorFragment, 'id' | 'state' | 'concept'>;
}): ReactNode {
  if (concept)
    return (
      <p>
        <Trans>
          Elle a donné un concept : <Link href={paths.concept(concept.id)}>{concept.title}</Link>
        </Trans>
      </p>
    );
  if (state !== 'succeeded') return null;
  return (
    <div className="acts">
      <LinkButton look="plain" href={paths.conceptOfIntroduction(id)}>
        <Trans>En faire un concept</Trans>
      </LinkButton>
    </div>
  );
}
