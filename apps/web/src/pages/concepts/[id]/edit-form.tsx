import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ContentFields, contentIn, distinctBy } from '../../../features/concepts/content-fields.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { usePersistedFields } from '../../../ui/drafts/use-persisted-fields.js';
import { Form } from '../../../ui/form.js';
import { type ConceptInFullFragment, EditConcept, type EditConceptMutation } from './concept.graphql.js';

const edited = (data: EditConceptMutation) => data.editConcept;

/** Form with which participants edit the concept. */
export function EditForm({
  concept,
  onDone,
  onClose,
}: {
  concept: ConceptInFullFragment;
  onDone: (what: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { id, version, title, promise, needs } = concept;
  const { around, clear } = usePersistedFields(`edit-concept ${id}`);
  const { act, isSending, problem } = useAct(EditConcept, edited);
  const send = async (typed: FormData): Promise<void> => {
    if (!(await act({ id, version, input: contentIn(typed) }))) return;
    clear();
    onDone(t`Enregistré.`);
  };
  const ofNeeds = needs.flatMap(({ need }) => need ?? []);
  return (
    <div ref={around}>
      <Form problem={problem} onSend={(typed) => void send(typed)}>
        <ContentFields
          title={title}
          promise={promise}
          tags={distinctBy('reference', [...concept.tags, ...ofNeeds.flatMap(({ tags }) => tags)])}
          chosenTags={concept.tags.map(({ reference }) => reference)}
          territories={distinctBy('code', [
            ...concept.territories,
            ...ofNeeds.flatMap(({ territories }) => territories),
          ])}
          chosenTerritories={concept.territories.map(({ code }) => code)}
        />
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            <Trans>Enregistrer</Trans>
          </Button>
          <Button look="text" onClick={onClose}>
            <Trans>Ne rien changer</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
