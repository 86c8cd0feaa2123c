import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { When } from '../../../ui/dates.js';
import { paths } from '../../../ui/routing/paths.js';
import type { ConceptInFullFragment } from './concept.graphql.js';

/** Origins of the concept: needs, ideas and introductions. */
export function Sources({
  concept: { id: conceptId, needs, ideas, introductions, joinings, viewerCan },
}: {
  concept: ConceptInFullFragment;
}): ReactNode {
  const isBare = needs.length + ideas.length + introductions.length === 0;
  if (viewerCan.answer && isBare) return null;
  return (
    <section>
      <h2>{viewerCan.answer ? <Trans>Ce qui vient de vous</Trans> : <Trans>D’où il vient</Trans>}</h2>
      <dl className="facts">
        {needs.map((need) => (
          <Fact key={need.id} what={<Trans>Besoin</Trans>}>
            <NeedOf need={need} />
          </Fact>
        ))}
        {ideas.map(({ id, idea, solver }) => (
          <Fact key={id} what={<Trans>Idée</Trans>}>
            {idea.attribution === null ? (
              <Trans>
                {idea.title}, de <Link href={paths.solver(solver.id)}>{solver.name}</Link>
              </Trans>
            ) : (
              <Trans>
                {idea.title}, par {idea.attribution}
              </Trans>
            )}
          </Fact>
        ))}
        {introductions.map(({ id, metOn, solver }) => (
          <Fact key={id} what={<Trans>Rencontre</Trans>}>
            <Link href={paths.introduction(id)}>
              {solver ? <Trans>avec {solver.name}</Trans> : <Trans>ouvrir</Trans>}
            </Link>
            {metOn !== null && (
              <Trans>
                , le <When at={metOn} />
              </Trans>
            )}
          </Fact>
        ))}
      </dl>
      {viewerCan.edit && (
        <p className="no-print">
          <Link href={paths.sourcesOfConcept(conceptId)}>
            {joinings.length > 0 ? (
              <Plural
                value={joinings.length}
                one="Un besoin pourrait s’y joindre"
                other="# besoins pourraient s’y joindre"
              />
            ) : (
              <Trans>Lier ou retirer</Trans>
            )}
          </Link>
        </p>
      )}
    </section>
  );
}

const Fact = ({ what, children }: { what: ReactNode; children: ReactNode }): ReactNode => (
  <>
    <dt>{what}</dt>
    <dd>{children}</dd>
  </>
);

function NeedOf({
  need: { id, title, company, need },
}: {
  need: ConceptInFullFragment['needs'][number];
}): ReactNode {
  if (title === null)
    return (
      <span className="muted">
        <Trans>celui d’une entreprise qui n’a pas encore répondu</Trans>
      </span>
    );
  return (
    <>
      {need ? <Link href={paths.need(id)}>{title}</Link> : title}
      {company && <Trans>, de l’entreprise {company.name}</Trans>}
    </>
  );
}
