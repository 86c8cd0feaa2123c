import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type Problem, wrongField } from '../../../../ui/api/problem.js';
import { useAct } from '../../../../ui/api/use-act.js';
import { Button } from '../../../../ui/button.js';
import { usePersistedFields } from '../../../../ui/drafts/use-persisted-fields.js';
import { LongTextField, TextField } from '../../../../ui/fields.js';
import { Opened } from '../../../../ui/focus/opened.js';
import { Form } from '../../../../ui/form.js';
import { countIn } from '../count-in.js';
import { AskForConceptPage, type AskForConceptPageMutation } from './publishing.graphql.js';
import type { Page } from './publishing.js';

const asked = (data: AskForConceptPageMutation) => data.askForConceptPage;

/** Form for the text of the public page. Participants agree to exactly this text. */
export function PageForm({
  id,
  page: { number, title, promise, homes, results },
  onDone,
  onClose,
}: {
  id: string;
  page: Page;
  onDone: (what: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { around, clear } = usePersistedFields(`concept-page ${id}`);
  const { act, isSending, problem } = useAct(AskForConceptPage, asked);
  const [unread, setUnread] = useState<Problem>();
  const send = async (typed: FormData): Promise<void> => {
    const valueOf = (name: string): string => String(typed.get(name) ?? '');
    const reached = valueOf('homes').trim() === '' ? null : countIn(valueOf('homes'));
    setUnread(
      reached === undefined ? wrongField('homes', t`Écrivez un nombre entier, comme « 5 ».`) : undefined,
    );
    if (reached === undefined) return;
    const input = {
      title: valueOf('title'),
      promise: valueOf('promise'),
      results: valueOf('results'),
      homes: reached,
    };
    if (!(await act({ id, number, input }))) return;
    clear();
    onDone(t`L’accord des participants est demandé.`);
  };
  return (
    <div ref={around}>
      <Opened>
        <Form problem={unread ?? problem} onSend={(typed) => void send(typed)}>
          <p>
            <Trans>
              Chaque participant lira ces mots avant de donner son accord. Pour les changer ensuite, il faudra
              le redemander à tous.
            </Trans>
          </p>
          <TextField name="title" label={t`Titre`} maxLength={140} defaultValue={title} />
          <LongTextField
            name="promise"
            label={t`Ce qu’il promet`}
            hint={t`Pour des lecteurs qui ne connaissent pas le projet.`}
            rows={4}
            maxLength={2_000}
            defaultValue={promise}
          />
          <TextField
            name="homes"
            label={t`Dans combien de foyers a-t-il été essayé ?`}
            optional
            inputMode="numeric"
            className="short"
            maxLength={5}
            defaultValue={homes ?? ''}
          />
          <LongTextField
            name="results"
            label={t`Ce que cela donne`}
            hint={t`Sans nom ni détail qui permettrait de reconnaître un foyer.`}
            optional
            rows={4}
            maxLength={3_000}
            defaultValue={results}
          />
          <div className="acts">
            <Button type="submit" isSending={isSending}>
              <Trans>Demander l’accord des participants</Trans>
            </Button>
            <Button look="text" onClick={onClose}>
              <Trans>Fermer</Trans>
            </Button>
          </div>
        </Form>
      </Opened>
    </div>
  );
}
