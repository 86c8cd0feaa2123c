import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { useErrorOf } from '../../../ui/form.js';
import { communeCount, epciName, ofPlace } from '../../../ui/place.js';
import type { ProfileFragment } from '../profile.graphql.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { CommunesMap } from './communes-map.js';
import { PlaceSearch } from './place-search.js';
import { type PlaceFragment, ServedArea } from './territories.graphql.js';
import styles from './territories.module.css';

type Named = Pick<PlaceFragment, 'code' | 'name'>;
/** Large places, offered as single choices. */
const wide = (): Named[] =>
  ['epci', 'departement', 'region'].map((kind) => ({
    code: ofPlace(`${kind}Code`),
    name: ofPlace(`${kind}Name`),
  }));

/** Check boxes for places. The communes of the EPCI also have a map, which follows the boxes. */
export function TerritoryChoice({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t } = useLingui();
  const wrong = useErrorOf('territories');
  const epci = ofPlace('epciCode');
  const [{ data, error }, again] = useQuery({ query: ServedArea });
  const communes = data?.servedArea.communes ?? [];
  const listed = new Set<string>([...wide(), ...communes].map(({ code }) => code));
  const [chosen, setChosen] = useState(() => new Set(profile.territories.map(({ code }) => code)));
  const [added, setAdded] = useState<readonly Named[]>(profile.territories);
  const others = added.filter(({ code }) => !listed.has(code));
  const change = (code: string): void => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    setChosen(next);
  };
  const add = (place: Named): void => {
    if (!added.some(({ code }) => code === place.code)) setAdded([...added, place]);
    setChosen(new Set(chosen).add(place.code));
  };
  const isWhole = chosen.has(epci);
  const check = ({ code, name }: Named, hint?: string, isWithin = false): ReactNode => (
    <label className="choice" key={code}>
      <input
        type="checkbox"
        checked={isWithin || chosen.has(code)}
        disabled={isWithin}
        onChange={() => change(code)}
      />
      <span>
        {name}
        {hint && <span className="hint">{hint}</span>}
      </span>
    </label>
  );
  return (
    <>
      {[...chosen].map((code) => (
        <input key={code} type="hidden" name="territories" value={code} />
      ))}
      <fieldset
        className={wrong ? 'field has-error' : 'field'}
        aria-describedby={wrong && 'territories-error'}
      >
        <legend id="territories" tabIndex={-1}>
          <Trans>En un geste</Trans>
        </legend>
        {wrong && (
          <span className="wrong" id="territories-error">
            <span className="visually-hidden">
              <Trans>Erreur :</Trans>
            </span>{' '}
            {wrong}
          </span>
        )}
        {wide().map((place) =>
          check(place, place.code === epci ? t`les ${communeCount} communes` : undefined),
        )}
        <label className="choice">
          <input type="checkbox" name="worksRemotely" defaultChecked={profile.worksRemotely} />
          <span>
            {t`À distance`}
            <span className="hint">{t`où que soit le besoin`}</span>
          </span>
        </label>
      </fieldset>
      {!data && <Unanswered isPart error={error} again={again} lines={[72]} />}
      {communes.length > 0 && (
        <div className={styles['beside']}>
          <fieldset className="field">
            <legend>
              <Trans>Ou seulement ces communes</Trans>
            </legend>
            {isWhole && (
              <span className="hint">
                <Trans>Toutes sont comprises dans {epciName}.</Trans>
              </span>
            )}
            <div className={styles['communes']}>
              {communes.map((commune) => check(commune, undefined, isWhole))}
            </div>
          </fieldset>
          {data?.servedArea.map && (
            <CommunesMap
              communes={communes}
              map={data.servedArea.map}
              chosen={chosen}
              isWhole={isWhole}
              onChange={change}
            />
          )}
        </div>
      )}
      {others.length > 0 && (
        <fieldset className="field">
          <legend>
            <Trans>Ailleurs</Trans>
          </legend>
          {others.map((place) => check(place))}
        </fieldset>
      )}
      <PlaceSearch onChosen={add} />
    </>
  );
}
