import { Trans, useLingui } from '@lingui/react/macro';
import { memo, type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import type { SearchFacet } from '../../../ui/api/schema-types.js';
import { Combobox, type Suggestion } from '../../../ui/combobox/combobox.js';
import { Button } from '../../../ui/button.js';
import styles from '../search.module.css';
import type { FacetCountFragment } from '../facets.graphql.js';
import { filterOfFacet, type FilterName } from '../asked-search.js';
import { FindPlacesToSearch } from './frame.graphql.js';
import { usePlaceKinds } from './place-kinds.js';
import { ofPlace } from '../../../ui/place.js';

type Value = Omit<FacetCountFragment['values'][number], '__typename'>;
export type Choose = (filter: FilterName, value: string, isChosen: boolean, label: string) => void;

/** Values of a facet that are shown at first. */
const FEW = 6;

/** Filters of a search, each value with the number of results it leaves. */
export const Facets = memo(function Facets({
  facets,
  chosen,
  onChoose,
}: {
  facets: readonly FacetCountFragment[];
  chosen: Readonly<Record<FilterName, readonly string[]>>;
  onChoose: Choose;
}): ReactNode {
  return facets.map(({ facet, values }) => {
    const filter = filterOfFacet(facet);
    const props = { facet, values, chosen: chosen[filter], onChoose };
    if (facet === 'territory') return <Places key={facet} {...props} />;
    return values.length > 0 && <Facet key={facet} {...props} />;
  });
});

interface FacetProps {
  facet: SearchFacet;
  values: readonly Value[];
  chosen: readonly string[];
  onChoose: Choose;
}

function Facet({ facet, values, chosen, onChoose }: FacetProps): ReactNode {
  const title = useTitles()[facet];
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? values : values.filter(({ value }, i) => i < FEW || chosen.includes(value));
  const hidden = values.length - shown.length;
  return (
    <fieldset className={`field ${styles.facet}`}>
      <legend>{title}</legend>
      {shown.map((value) => (
        <Choice key={value.value} {...{ facet, value, chosen, onChoose }} />
      ))}
      {hidden > 0 && (
        <Button look="text" onClick={() => setWhole(true)}>
          <Trans>{hidden} de plus</Trans>
          <span className="visually-hidden">{` : ${title}`}</span>
        </Button>
      )}
    </fieldset>
  );
}

function Choice({
  facet,
  value: { value, label, count },
  chosen,
  onChoose,
}: Omit<FacetProps, 'values'> & { value: Value }): ReactNode {
  const filter = filterOfFacet(facet);
  return (
    <label className="choice">
      <input
        type="checkbox"
        name={filter}
        value={value}
        checked={chosen.includes(value)}
        onChange={(event) => onChoose(filter, value, event.target.checked, label)}
      />
      <span>
        {label} <span className="muted">{`(${count})`}</span>
      </span>
    </label>
  );
}

/** Filter for places: the EPCI as one choice, the chosen places, and a search for any other place. */
function Places({ facet, values, chosen, onChoose }: FacetProps): ReactNode {
  const { t } = useLingui();
  const client = useClient();
  const kinds = usePlaceKinds();
  const title = useTitles()[facet];
  const [typed, setTyped] = useState('');
  const epci = ofPlace('epciCode');
  const shown = [
    values.find(({ value }) => value === epci) ?? { value: epci, label: ofPlace('epciName'), count: 0 },
    ...values.filter(({ value }) => value !== epci && chosen.includes(value)),
  ];
  const suggest = async (search: string): Promise<Suggestion[]> => {
    const { data } = await client
      .query(FindPlacesToSearch, { search }, { requestPolicy: 'cache-first' })
      .toPromise();
    return (data?.territories.nodes ?? []).map(({ code, name, kind, postcodes }) => ({
      key: code,
      label: name,
      kind: postcodes[0] ?? kinds[kind],
      pick: () => {
        setTyped('');
        onChoose('lieu', code, true, name);
      },
    }));
  };
  return (
    <fieldset className={`field ${styles.facet}`}>
      <legend>{title}</legend>
      {shown.map((value) => (
        <Choice key={value.value} {...{ facet, value, chosen, onChoose }} />
      ))}
      <Combobox
        id="commune"
        label={t`Une autre commune ou région`}
        typed={typed}
        onType={setTyped}
        suggest={suggest}
      />
    </fieldset>
  );
}

function useTitles(): Record<SearchFacet, string> {
  const { t } = useLingui();
  return {
    theme: t`Sujet`,
    audience: t`Pour qui`,
    activity: t`Activité`,
    technology: t`Technologie`,
    skill: t`Savoir-faire`,
    trade: t`Métier`,
    kind: t`Qui`,
    remote: t`Travaille à distance`,
    status: t`Où cela en est`,
    territory: t`Lieu`,
  };
}
