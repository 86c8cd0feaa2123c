import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import {
  LinkableToConcept,
  LinkToConcept,
  type LinkToConceptMutation,
} from '../../../../features/joining/joining.graphql.js';
import { useAct } from '../../../../ui/api/use-act.js';
import { Button } from '../../../../ui/button.js';
import { Choices } from '../../../../ui/fields.js';
import { Form } from '../../../../ui/form.js';
import { useOfName } from '../../../../ui/of-name/use-of-name.js';
import { operator } from '../../../../ui/place.js';
import { Unanswered } from '../../../../ui/unanswered.js';

const linked = ({ linkToConcept }: LinkToConceptMutation) => linkToConcept;

/** Needs and ideas of the concept's participants that are not linked to it yet. */
export function Linking({ id, onDone }: { id: string; onDone: (what: string) => void }): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({ query: LinkableToConcept, variables: { id } });
  const { act, isSending, problem } = useAct(LinkToConcept, linked);
  const ofName = useOfName();
  if (!data) return <Unanswered isPart error={error} again={again} lines={[32, 48, 48]} />;
  const { needs, ideas } = data.linkableToConcept;
  const options = [
    ...needs.map((need) => ({ value: `need ${need.id}`, label: need.title })),
    ...ideas.map(({ id: ideaId, idea, solver }) => ({
      value: `idea ${ideaId}`,
      label: t`Idée : ${idea.title}, ${ofName(solver.name)}`,
    })),
  ];
  const link = async (chosen: string): Promise<void> => {
    const [kind, sourceId = null] = chosen.split(' ');
    const source = kind === 'need' ? { needId: sourceId, ideaId: null } : { needId: null, ideaId: sourceId };
    if (!(await act({ id, ...source }))) return;
    onDone(t`C’est lié au concept.`);
    again({ requestPolicy: 'network-only' });
  };
  return (
    <section>
      <h2>
        <Trans>Lier un besoin ou une idée</Trans>
      </h2>
      {options.length === 0 ? (
        <p className="muted">
          <Trans>
            Les besoins en ligne et les idées des participants y sont déjà. Le besoin d’une autre entreprise
            passe par {operator}, qui demande à chacun.
          </Trans>
        </p>
      ) : (
        <Form problem={problem} onSend={(typed) => void link(String(typed.get('source') ?? ''))}>
          <Choices name="source" label={t`De ceux qui participent`} options={options} />
          <div className="acts">
            <Button type="submit" look="plain" isSending={isSending}>
              <Trans>Lier</Trans>
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}
