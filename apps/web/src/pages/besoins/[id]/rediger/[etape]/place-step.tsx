import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { ChosenPlace } from '../../../../../features/need-form/draft/content.js';
import { Frame } from '../../../../../features/need-form/frame/frame.js';
import type { StepProps } from '../../../../../features/need-form/frame/step-props.js';
import { PreviewCount } from '../../../../../features/need-form/preview-count.js';
import { RemarksHere } from '../../../../../features/need-form/remarks-here.js';
import { FindPlacesOfNeed } from '../../../../../features/need-form/writing.graphql.js';
import { type Problem, wrongField } from '../../../../../ui/api/problem.js';
import { Finder } from '../../../../../ui/combobox/finder.js';
import { Checks } from '../../../../../ui/fields.js';
import {
  communeCount,
  departementName,
  exampleCommune,
  examplePostcode,
  ofPlace,
  wholeArea,
} from '../../../../../ui/place.js';

const NAME = 'territories';

export function PlaceStep({ open: { draft, state }, open, way, need }: StepProps): ReactNode {
  const { t } = useLingui();
  const { places } = state.persisted.content;
  const epci: ChosenPlace = { code: ofPlace('epciCode'), name: ofPlace('epciName') };
  const [problem, setProblem] = useState<Problem>();
  // Unticked places stay visible as long as the page is open.
  const [offered, setOffered] = useState<readonly ChosenPlace[]>([]);
  const shown = [epci, ...offered, ...places].filter(
    (place, i, all) => all.findIndex(({ code }) => code === place.code) === i,
  );
  const set = (place: ChosenPlace, isChosen: boolean): void => {
    const others = draft.state().persisted.content.places.filter(({ code }) => code !== place.code);
    setOffered(shown);
    draft.change({ places: isChosen ? [...others, place] : others });
  };
  const send = (): void => {
    if (places.length === 0) setProblem(wrongField(NAME, t`Choisissez au moins un lieu.`));
    else void way.goOn();
  };
  return (
    <Frame
      open={open}
      way={way}
      step="lieu"
      tab={t`Le lieu`}
      title={<Trans>Où est-ce ?</Trans>}
      problem={problem}
      onSend={send}
      aside={<PreviewCount open={open} />}
    >
      <RemarksHere need={need} step="lieu" />
      <Checks
        name={NAME}
        label={<Trans>Le besoin concerne</Trans>}
        options={shown.map(({ code, name }) => ({
          value: code,
          label: code === epci.code ? <Trans>{wholeArea}</Trans> : name,
          hint: code === epci.code ? <Trans>Ses {communeCount} communes</Trans> : undefined,
        }))}
        value={places.map(({ code }) => code)}
        onChange={({ currentTarget: { value, checked } }) => {
          const place = shown.find(({ code }) => code === value);
          if (place) set(place, checked);
        }}
      />
      <Finder
        name="place"
        label={<Trans>Ou une commune, un département</Trans>}
        hint={
          <Trans>
            Un nom ou un code postal : {exampleCommune}, {examplePostcode}, {departementName}…
          </Trans>
        }
        document={FindPlacesOfNeed}
        read={({ territories }) =>
          territories.nodes.map(({ code, name, postcodes, containedIn }) => ({
            key: code,
            label: name,
            // Distinguishes communes of the same name.
            detail: [
              ...postcodes.slice(0, 1),
              ...containedIn.filter(({ kind }) => kind === 'departement').map((one) => one.name),
            ].join(', '),
            choose: () => set({ code, name }, true),
          }))
        }
        chosen={places.map(({ code }) => code)}
      />
    </Frame>
  );
}
