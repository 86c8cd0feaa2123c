import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { stageWords } from '../../../features/joining/words.js';
import { paths } from '../../../ui/routing/paths.js';
import type { OneNeedQuery } from './need.graphql.js';

/** Concepts that resulted from a need, with their stages. Readers who may open a concept get a link. */
export function CameOf({ need: { becameConcepts } }: { need: OneNeedQuery['need'] }): ReactNode {
  const { i18n } = useLingui();
  return becameConcepts.map(({ stage, concept, publicConcept }, i) => {
    const page = concept
      ? { title: concept.title, href: paths.concept(concept.id) }
      : publicConcept && { title: publicConcept.title, href: paths.publicConcept(publicConcept.id) };
    return (
      <p key={page?.href ?? i}>
        {page ? (
          <Trans>
            Ce besoin a donné le concept « <Link href={page.href}>{page.title}</Link> ».
          </Trans>
        ) : (
          <Trans>Ce besoin a donné un concept.</Trans>
        )}{' '}
        <span className="muted">{i18n._(stageWords[stage])}</span>
      </p>
    );
  });
}
