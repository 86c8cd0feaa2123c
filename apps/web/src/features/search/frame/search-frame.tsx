import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, type SubmitEvent, useCallback, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { problemOfError } from '../../../ui/api/problem.js';
import { Empty, Skeleton } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import type { Suggestion } from '../../../ui/combobox/combobox.js';
import { ErrorSummary } from '../../../ui/form.js';
import { editedAddress, useSearchParams } from '../../../ui/routing/filters.js';
import { usePlace } from '../../../ui/routing/place.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import {
  ask,
  type AskedSearch,
  askedSearch,
  choose,
  countChosen,
  dropFilters,
  type FilterName,
  filterOfFacet,
} from '../asked-search.js';
import type { FacetCountFragment } from '../facets.graphql.js';
import styles from '../search.module.css';
import { Chips } from './chips.js';
import type { Collection, Pageable } from './collection.js';
import { CopyAddress } from './copy-address.js';
import { type Choose, Facets } from './facets.js';
import { ResultList } from './result-list.js';
import { WordsField } from './words-field.js';

export interface SortOption {
  /** Value in the address. Empty: the default sort. */
  value: string;
  label: string;
}

/** Label of a chosen value. undefined until the page has fetched it. */
export type LabelOf = (filter: FilterName, value: string) => string | undefined;

/** The differences between the kinds of searches. */
export interface SearchFrameProps<Data, Variables extends Pageable, Edge extends { node: { id: string } }> {
  collection: Collection<Data, Variables, Edge>;
  field: { label: string; hint: string };
  sorts: readonly SortOption[];
  suggest: (text: string) => Promise<readonly Suggestion[]>;
  /** Content above the search. */
  renderBefore?: (labelOf: LabelOf) => ReactNode;
  /** Number of results, in words. */
  count: (total: number) => string;
  /** Text about the possible results, shown for an empty search. */
  about: ReactNode;
  /** Advice for a search without results. */
  whenNothing: ReactNode;
}

/** The search in the address, with its results. */
export function SearchFrame<Data, Variables extends Pageable, Edge extends { node: { id: string } }>({
  collection,
  field,
  sorts,
  suggest,
  renderBefore,
  count,
  about,
  whenNothing,
}: SearchFrameProps<Data, Variables, Edge>): ReactNode {
  const { t } = useLingui();
  const [params, change] = useSearchParams();
  const search = askedSearch(params);
  const variables = collection.query.variablesOf(usePlace());
  const [{ data, error, fetching }, refresh] = usePageQuery(collection.query, {
    requestPolicy: 'cache-first',
  });
  const found = data && collection.pick(data);
  const [labels] = useState(() => new Map<string, string>());
  learnLabels(labels, found?.facets);
  const [isOpen, setOpen] = useState(false);
  const results = useRef<HTMLHeadingElement>(null);

  const onChoose = useCallback<Choose>(
    (filter, value, isChosen, label) => {
      labels.set(`${filter} ${value}`, label);
      afterPaint(() => change((next) => choose(next, filter, value, isChosen)));
    },
    [change, labels],
  );
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('mots') ?? '').trim();
    if (words === search.text) refresh({ requestPolicy: 'network-only' });
    else change((next) => ask(next, 'mots', words));
  };
  const chosenCount = countChosen(search);
  const total = found?.totalCount;

  return (
    <>
      {renderBefore?.((filter, value) => labels.get(`${filter} ${value}`))}
      <form className={styles.search} onSubmit={send} role="search">
        <WordsField {...field} text={search.text} suggest={suggest}>
          <div className={styles.toggle}>
            <Button
              look="plain"
              aria-expanded={isOpen}
              aria-controls="filtres"
              onClick={() => setOpen(!isOpen)}
            >
              {chosenCount > 0 ? <Trans>Filtrer ({chosenCount})</Trans> : <Trans>Filtrer</Trans>}
            </Button>
          </div>
        </WordsField>
        <div id="filtres" className={styles.filters} data-open={isOpen} role="group" aria-label={t`Filtres`}>
          {found && (
            <Facets
              facets={inOrder(found.facets, variables?.facets ?? [])}
              chosen={search.chosen}
              onChoose={onChoose}
            />
          )}
          {!found && !error && <Skeleton lines={[160, 220, 220]} />}
          <div className={styles.show}>
            <Button
              onClick={() => {
                setOpen(false);
                results.current?.focus();
              }}
            >
              {total === undefined ? (
                <Trans>Voir les résultats</Trans>
              ) : (
                <Plural value={total} _0="Aucun résultat" one="Voir le résultat" other="Voir # résultats" />
              )}
            </Button>
          </div>
        </div>
        <div className={styles.found}>
          {chosenCount > 0 && (
            <Chips search={search} labels={labels} onRemove={() => results.current?.focus()} />
          )}
          <div className={styles.head}>
            <h2 ref={results} tabIndex={-1} className="visually-hidden">
              <Trans>Résultats</Trans>
            </h2>
            <p role="status" className={styles.total}>
              {total !== undefined && !fetching && count(total)}
            </p>
            {sorts.length > 1 && total !== 0 && (
              <label className={styles.sort}>
                <span>
                  <Trans>Trier</Trans>
                </span>
                <select
                  name="tri"
                  value={search.sort}
                  onChange={(event) => change((next) => ask(next, 'tri', event.target.value))}
                >
                  {sorts.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
          {error && (
            <>
              <ErrorSummary problem={problemOfError(error)} />
              <Button look="plain" onClick={() => refresh({ requestPolicy: 'network-only' })}>
                <Trans>Réessayer</Trans>
              </Button>
            </>
          )}
          {!found && !error && <Skeleton lines={[112, 112, 112, 112, 112]} />}
          {found && !error && (
            <>
              {search.text === '' && chosenCount === 0 && <p className="muted">{about}</p>}
              <Remarks
                search={search}
                params={params}
                didYouMean={found.didYouMean}
                isUnsearchable={found.unsearchable}
              />
              {found.totalCount === 0 && !fetching && !found.unsearchable && (
                <Nothing without={found.totalWithoutFilters} params={params} whenNothing={whenNothing} />
              )}
              {found.totalCount > 0 && variables && (
                <ResultList collection={collection} variables={variables} found={found} isStale={fetching} />
              )}
              {(chosenCount > 0 || search.text !== '') && <CopyAddress />}
            </>
          )}
        </div>
      </form>
    </>
  );
}

/** Waits until the browser has drawn the ticked box, since rendering a long list may take time. */
const afterPaint = (act: () => void): void => void requestAnimationFrame(() => setTimeout(act));

/** Facets in the order of the page's request: the most selective first. */
const inOrder = (
  facets: readonly FacetCountFragment[],
  asked: Pageable['facets'],
): readonly FacetCountFragment[] =>
  [asked].flat().flatMap((wanted) => facets.filter(({ facet }) => facet === wanted));

/** Stores the labels of filter values that the page has seen, so that a chosen value shows its label at once. */
function learnLabels(labels: Map<string, string>, facets: readonly FacetCountFragment[] | undefined): void {
  for (const { facet, values } of facets ?? []) {
    for (const { value, label } of values) labels.set(`${filterOfFacet(facet)} ${value}`, label);
  }
}

/** The server's remarks about the words. */
function Remarks({
  search: { text },
  params,
  didYouMean,
  isUnsearchable,
}: {
  search: AskedSearch;
  params: URLSearchParams;
  didYouMean: string | null;
  isUnsearchable: boolean;
}): ReactNode {
  const [path] = useLocation();
  if (isUnsearchable) {
    return (
      <p>
        <Trans>« {text} » ne dit pas quoi chercher. Ajoutez un mot, comme « chute » ou « repas ».</Trans>
      </p>
    );
  }
  if (didYouMean === null) return null;
  return (
    <p>
      <Trans>
        Vouliez-vous dire{' '}
        <Link href={editedAddress(path, params, (next) => ask(next, 'mots', didYouMean))}>
          <strong>{didYouMean}</strong>
        </Link>{' '}
        ?
      </Trans>
    </p>
  );
}

function Nothing({
  without,
  params,
  whenNothing,
}: {
  without: number | null;
  params: URLSearchParams;
  whenNothing: ReactNode;
}): ReactNode {
  const [path] = useLocation();
  if (without === null || without === 0) return whenNothing;
  return (
    <Empty
      title={
        <Plural
          value={without}
          one="Rien avec ces filtres. Sans eux, un résultat."
          other="Rien avec ces filtres. Sans eux, # résultats."
        />
      }
    >
      <Link className="button plain" href={editedAddress(path, params, dropFilters)}>
        <Trans>Enlever les filtres</Trans>
      </Link>
    </Empty>
  );
}
