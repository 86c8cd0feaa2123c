import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { ContentFields, contentIn, distinctBy } from '../../../features/concepts/content-fields.js';
import { beginningOf } from '../../../features/concepts/words.js';
import { useRequestKey } from '../../../ui/api/request-key.js';
import { isCurator, useReader } from '../../../ui/api/session.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Notice } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { usePersistedFields } from '../../../ui/drafts/use-persisted-fields.js';
import { Choices } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import { Missing } from '../../../ui/missing.js';
import { useSearchParams } from '../../../ui/routing/filters.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths } from '../../../ui/routing/paths.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import {
  ConceptFromIntroduction,
  ConceptFromNeed,
  type NeedForConceptFragment,
  StartConcept,
  type StartConceptMutation,
} from './new-concept.graphql.js';

const introductionQuery = pageQuery(ConceptFromIntroduction, ({ search }) => {
  const origin = originIn(search);
  return origin?.kind === 'introduction' ? { id: origin.id } : null;
});

const needQuery = pageQuery(ConceptFromNeed, ({ search, reader }) => {
  const origin = originIn(search);
  return origin?.kind === 'need' && reader && isCurator(reader) ? { id: origin.id } : null;
});

export const queries = [introductionQuery, needQuery];

/** Creates a concept from an introduction, from a need and an idea, or from a pool of needs. */
export default function NewConceptPage(): ReactNode {
  const [search] = useSearchParams();
  const reader = useReader();
  const origin = originIn(search);
  if (origin?.kind === 'introduction') return <FromIntroduction id={origin.id} />;
  if (origin?.kind === 'need' && isCurator(reader))
    return <FromNeed id={origin.id} isPooled={origin.isPooled} />;
  return <Missing />;
}

function FromIntroduction({ id }: { id: string }): ReactNode {
  const [{ data, error }, again] = usePageQuery(introductionQuery);
  if (!data) return <Unanswered error={error} again={again} lines={[48, 120, 130, 200, 300, 200]} />;
  const { need, solver, state, concept } = data.introduction;
  if (concept)
    return (
      <Instead>
        <p>
          <Trans>
            Cette rencontre a déjà donné un concept : <Link href={paths.concept(concept.id)}>ouvrez-le</Link>.
          </Trans>
        </p>
      </Instead>
    );
  if (state !== 'succeeded')
    return (
      <Instead>
        <p>
          <Trans>
            Dites d’abord ce qui est sorti de cette rencontre : un concept naît d’une rencontre qui a abouti.
          </Trans>
        </p>
        <Link href={paths.introduction(id)}>
          <Trans>Revenir à la rencontre</Trans>
        </Link>
      </Instead>
    );
  return (
    <Beginning
      draft={`concept-of-meeting ${id}`}
      needs={[need]}
      sources={{ introductionId: id, needIds: [] }}
      ideas={(solver?.ideas ?? []).map((idea) => ({ ...idea, of: solver?.name ?? '' }))}
    />
  );
}

function FromNeed({ id, isPooled }: { id: string; isPooled: boolean }): ReactNode {
  const [{ data, error }, again] = usePageQuery(needQuery);
  if (!data) return <Unanswered error={error} again={again} lines={[48, 120, 130, 200, 300, 200]} />;
  const { need } = data;
  const others = isPooled ? (need.pool?.needs ?? []).filter((each) => each.id !== need.id) : [];
  const needs = [need, ...others];
  return (
    <Beginning
      draft={`concept-of-need ${id}`}
      needs={needs}
      sources={{ introductionId: null, needIds: needs.map((each) => each.id) }}
      ideas={data.matchesOfNeed.nodes.flatMap(({ solver }) =>
        solver.ideas.map((idea) => ({ ...idea, of: solver.name })),
      )}
    />
  );
}

const Titled = ({ children }: { children: ReactNode }): ReactNode => {
  const { t } = useLingui();
  return (
    <div className="column">
      <PageTitle tab={t`Un nouveau concept`}>
        <Trans>En faire un concept</Trans>
      </PageTitle>
      {children}
    </div>
  );
};

/** Text in place of the form, when no concept can be created. */
const Instead = ({ children }: { children: ReactNode }): ReactNode => (
  <Titled>
    <div className="empty">{children}</div>
  </Titled>
);

const started = (data: StartConceptMutation) => data.startConcept;

function Beginning({
  draft,
  needs,
  sources,
  ideas,
}: {
  draft: string;
  needs: readonly NeedForConceptFragment[];
  sources: { introductionId: string | null; needIds: string[] };
  ideas: readonly { id: string; title: string; of: string }[];
}): ReactNode {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const { around, clear } = usePersistedFields(draft);
  const { keyOf } = useRequestKey();
  const { act, isSending, problem } = useAct(StartConcept, started);
  const tags = distinctBy(
    'reference',
    needs.flatMap((need) => need.tags),
  );
  const territories = distinctBy(
    'code',
    needs.flatMap((need) => need.territories),
  );
  const start = async (typed: FormData): Promise<void> => {
    const ideaId = String(typed.get('ideaId') ?? '');
    const input = { ...contentIn(typed), ...sources, ideaId: ideaId === '' ? null : ideaId };
    const made = await act({ input, key: keyOf(input) });
    if (made === undefined) return;
    clear();
    navigate(paths.concept(made.id), { replace: true });
  };
  return (
    <Titled>
      <Notice>
        <p>
          <Plural value={needs.length} one="Il répond à ce besoin :" other="Il répond à ces # besoins :" />
        </p>
        <ul>
          {needs.map(({ id, title, organisation }) => (
            <li key={id}>
              <Link href={paths.need(id)}>{title}</Link>
              {organisation && <span className="muted">{` · ${organisation.name}`}</span>}
            </li>
          ))}
        </ul>
      </Notice>
      <div ref={around}>
        <Form problem={problem} onSend={(typed) => void start(typed)}>
          <ContentFields
            title={needs[0]?.title ?? ''}
            promise=""
            tags={tags}
            chosenTags={tags.map(({ reference }) => reference)}
            territories={territories}
            chosenTerritories={territories.map(({ code }) => code)}
          />
          {ideas.length > 0 && (
            <Choices
              name="ideaId"
              label={t`L’idée qu’il reprend`}
              optional
              defaultValue=""
              options={[
                ...ideas.map(({ id, title, of }) => ({
                  value: id,
                  label: beginningOf(title, 80),
                  hint: t`par ${beginningOf(of, 60)}`,
                })),
                { value: '', label: t`Aucune de celles-ci` },
              ]}
            />
          )}
          <p>
            <Trans>
              Ceux que cela concerne sont invités à participer : la personne qui a l’idée, pour le porter, et
              une personne de chaque entreprise. Chacun accepte ou décline ; on ne dit à personne qui d’autre
              est invité.
            </Trans>
          </p>
          <div className="acts">
            <Button type="submit" isSending={isSending}>
              <Trans>Lancer le concept</Trans>
            </Button>
          </div>
        </Form>
      </div>
    </Titled>
  );
}

/** Origin of a new concept in the address: « rencontre », or « besoin » with « groupe » for the needs of its pool. */
type Origin =
  | { kind: 'introduction'; id: string }
  | { kind: 'need'; id: string; isPooled: boolean }
  | undefined;

function originIn(search: URLSearchParams): Origin {
  const introduction = search.get('rencontre');
  if (introduction !== null) return { kind: 'introduction', id: introduction };
  const need = search.get('besoin');
  return need === null ? undefined : { kind: 'need', id: need, isPooled: search.has('groupe') };
}
