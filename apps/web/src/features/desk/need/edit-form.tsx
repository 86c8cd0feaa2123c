import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { NeedChange } from '../../../ui/api/schema-types.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Finder } from '../../../ui/combobox/finder.js';
import { Checks, LongTextField, TextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import { contentOf, inputOf } from '../../need-form/draft/content.js';
import { Panel, PanelActs } from '../panel.js';
import { EditOnDesk, type EditOnDeskMutation, FindPlacesOnDesk, FindTagsOnDesk } from './acts.graphql.js';
import type { NeedOnDeskFragment } from './need.graphql.js';

const edited = ({ editNeed }: EditOnDeskMutation) => editNeed;

/** A choice that can be ticked or unticked. */
interface Choice {
  key: string;
  label: string;
}

/** A curator corrects a need, and sends only the changed fields. Its company is notified of the changes. */
export function EditForm({
  need,
  onClose,
  onDone,
}: {
  need: NeedOnDeskFragment;
  onClose: () => void;
  onDone: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(EditOnDesk, edited);
  // The need as it was when the curator opened the form.
  const [read] = useState(need);
  const tags = useChoices(need.tags.map(({ reference, label }) => ({ key: reference, label })));
  const places = useChoices(need.territories.map(({ code, name }) => ({ key: code, label: name })));
  const save = async (typed: FormData): Promise<void> => {
    const input = changedIn(inputOf(contentOf(read)), {
      title: String(typed.get('title')),
      description: String(typed.get('description')),
      tags: tags.chosen,
      territories: places.chosen,
    });
    const { id, version } = problem?.kind === 'Conflict' ? need : read;
    if (await act({ id, version, input })) onDone();
  };
  return (
    <Panel focused="input" onClose={onClose}>
      <Form problem={problem} onSend={(typed) => void save(typed)}>
        <TextField name="title" label={t`Titre`} defaultValue={need.title} maxLength={140} />
        <LongTextField
          name="description"
          label={t`Texte`}
          defaultValue={need.description}
          rows={8}
          maxLength={10_000}
        />
        <Checks
          name="tags"
          label={t`Étiquettes`}
          options={tags.options}
          value={tags.chosen}
          onChange={({ currentTarget: { value, checked } }) => tags.tick(value, checked)}
        />
        <Finder
          name="more-tags"
          label={t`Ajouter une étiquette`}
          hint={t`Un mot du sujet, du public ou de la technique.`}
          document={FindTagsOnDesk}
          read={({ tags: found }) =>
            found.nodes.map(({ reference, label }) => ({
              key: reference,
              label,
              detail: '',
              choose: () => tags.add({ key: reference, label }),
            }))
          }
          chosen={tags.chosen}
        />
        <Checks
          name="territories"
          label={t`Lieux`}
          options={places.options}
          value={places.chosen}
          onChange={({ currentTarget: { value, checked } }) => places.tick(value, checked)}
        />
        <Finder
          name="more-places"
          label={t`Ajouter un lieu`}
          hint={t`Un nom ou un code postal.`}
          document={FindPlacesOnDesk}
          read={({ territories }) =>
            territories.nodes.map(({ code, name, postcodes }) => ({
              key: code,
              label: name,
              detail: postcodes[0] ?? '',
              choose: () => places.add({ key: code, label: name }),
            }))
          }
          chosen={places.chosen}
        />
        <p className="muted small">
          <Trans>L’entreprise reçoit un mail qui dit ce qui a changé.</Trans>
        </p>
        <PanelActs label={<Trans>Enregistrer</Trans>} isSending={isSending} onClose={onClose} />
      </Form>
    </Panel>
  );
}

/** The fields with another value than before. The server leaves fields that are not sent as they are. */
function changedIn(before: NeedChange, after: NeedChange): NeedChange {
  const names = Object.keys(after) as (keyof NeedChange)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

/** Choices that stay visible when unticked, so that the curator can tick them again. */
function useChoices(before: readonly Choice[]): {
  options: { value: string; label: string }[];
  chosen: string[];
  tick: (key: string, isTicked: boolean) => void;
  add: (choice: Choice) => void;
} {
  const [shown, setShown] = useState(before);
  const [chosen, setChosen] = useState(before.map(({ key }) => key));
  const tick = (key: string, isTicked: boolean): void =>
    setChosen((keys) =>
      isTicked ? [...keys.filter((one) => one !== key), key] : keys.filter((one) => one !== key),
    );
  return {
    options: shown.map(({ key, label }) => ({ value: key, label })),
    chosen,
    tick,
    add: (choice) => {
      setShown((all) => (all.some(({ key }) => key === choice.key) ? all : [...all, choice]));
      tick(choice.key, true);
    },
  };
}
