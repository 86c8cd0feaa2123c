import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useRequestKey } from '../../../ui/api/request-key.js';
import { companiesOf } from '../../../ui/api/session.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Notice } from '../../../ui/boxes.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { usePersistedText } from '../../../ui/drafts/use-persisted-text.js';
import { Choices, LongTextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import { OnlyOperator, Operator, operator, toOperator } from '../../../ui/place.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths } from '../../../ui/routing/paths.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { AskToMeet, type AskToMeetMutation, NeedsOnline, type NeedsOnlineQuery } from './solver.graphql.js';

type NeedOnline = NeedsOnlineQuery['myNeeds']['nodes'][number];

/** A company's published needs, of which it chooses one. */
export const needsOnlineQuery = pageQuery(NeedsOnline, ({ reader }) =>
  reader && companiesOf(reader).length > 0 ? {} : null,
);

const asked = ({ askForIntroduction }: AskToMeetMutation) => askForIntroduction;

/** A company requests an introduction to a solver from the operator, for one of its needs. */
export function AskToMeetThem({ solver }: { solver: { id: string; name: string } }): ReactNode {
  const { t } = useLingui();
  const [{ data }] = usePageQuery(needsOnlineQuery);
  const [isOpen, setOpen] = useState(false);
  const [askedFor, setAskedFor] = useState<NeedOnline>();
  const needs = data?.myNeeds.nodes;
  if (needs === undefined) return null;
  if (needs.length === 0) {
    return (
      <div>
        <p>
          <Trans>Pour rencontrer cette équipe, dites d’abord ce que vous cherchez.</Trans>
        </p>
        <LinkButton href={paths.newNeed}>
          <Trans>Déposer un besoin</Trans>
        </LinkButton>
      </div>
    );
  }
  return (
    <div>
      {askedFor ? (
        <Notice tone="ok" hasJustHappened>
          <p>
            <Trans>
              C’est demandé. {Operator} vous répond par mail ; vous pouvez suivre votre demande sur la page de
              votre besoin <Link href={paths.need(askedFor.id)}>« {askedFor.title} »</Link>.
            </Trans>
          </p>
        </Notice>
      ) : (
        <Button onClick={() => setOpen(true)}>
          <Trans>Demander une rencontre</Trans>
        </Button>
      )}
      <Dialog title={t`Rencontrer ${solver.name}`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Asking
          solverId={solver.id}
          needs={needs}
          onAsked={(need) => {
            setAskedFor(need);
            setOpen(false);
          }}
        />
      </Dialog>
    </div>
  );
}

function Asking({
  solverId,
  needs,
  onAsked,
}: {
  solverId: string;
  needs: readonly NeedOnline[];
  onAsked: (need: NeedOnline) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(AskToMeet, asked);
  const { keyOf } = useRequestKey();
  const { text, change, clear } = usePersistedText(`rencontre ${solverId}`);
  const send = async (typed: FormData): Promise<void> => {
    const need = needs.find(({ id }) => id === typed.get('needId'));
    if (need === undefined) return;
    const request = { needId: need.id, solverId, note: text };
    if (!(await act({ ...request, key: keyOf(request) }))) return;
    clear();
    onAsked(need);
  };
  return (
    <Form problem={problem} onSend={(typed) => void send(typed)}>
      <Choices
        name="needId"
        label={t`Pour quel besoin ?`}
        defaultValue={needs[0]?.id ?? ''}
        options={needs.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <LongTextField
        name="note"
        label={t`Un mot pour ${operator}`}
        hint={t`Pourquoi cette rencontre ? ${OnlyOperator} le lira.`}
        optional
        rows={2}
        maxLength={500}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      <Button type="submit" isSending={isSending}>
        <Trans>Demander {toOperator}</Trans>
      </Button>
    </Form>
  );
}
