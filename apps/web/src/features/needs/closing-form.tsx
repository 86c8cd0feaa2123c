import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import type { ClosingReason } from '../../ui/api/schema-types.js';
import { useAct } from '../../ui/api/use-act.js';
import { Skeleton } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { usePersistedFields } from '../../ui/drafts/use-persisted-fields.js';
import { Choices, LongTextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { operator } from '../../ui/place.js';
import { paths } from '../../ui/routing/paths.js';
import {
  CloseNeed as CloseNeedMutationDocument,
  type CloseNeedMutation,
  DeleteDraft,
  type DeleteDraftMutation,
  IntroductionsToEnd,
} from './acts.graphql.js';

const deleted = ({ deleteDraft }: DeleteDraftMutation) => deleteDraft;
const closed = ({ closeNeed }: CloseNeedMutation) => closeNeed;

export interface NeedToClose {
  id: string;
  title: string;
  state: string;
  viewerCan: { delete: boolean };
}

interface Closing {
  need: NeedToClose;
  onClose: () => void;
}

/** Form that closes a need and lists the consequences, or the question before a draft is deleted. */
export const ClosingForm = (props: Closing): ReactNode =>
  props.need.viewerCan.delete ? <DeleteForm {...props} /> : <CloseForm {...props} />;

function DeleteForm({ need: { id, title }, onClose }: Closing): ReactNode {
  const { t } = useLingui();
  const [place, navigate] = useLocation();
  const { act, isSending, problem } = useAct(DeleteDraft, deleted);
  const send = async (): Promise<void> => {
    if (!(await act({ id }))) return;
    onClose();
    if (place === paths.need(id)) navigate(paths.needs, { replace: true });
  };
  return (
    <Dialog title={t`Supprimer ce brouillon ?`} isOpen onClose={onClose}>
      <Form problem={problem} onSend={() => void send()}>
        {title && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        <p>
          <Trans>Il n’a pas été envoyé. Il ne pourra pas être retrouvé.</Trans>
        </p>
        <Button type="submit" look="danger" isSending={isSending}>
          <Trans>Supprimer ce brouillon</Trans>
        </Button>
      </Form>
    </Dialog>
  );
}

function CloseForm({ need: { id, title, state }, onClose }: Closing): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(CloseNeedMutationDocument, closed);
  const { around, clear } = usePersistedFields(`closing ${id}`);
  const send = async (typed: FormData): Promise<void> => {
    const reason = (typed.get('reason') ?? 'dropped') as ClosingReason;
    if (!(await act({ id, reason, note: String(typed.get('note') ?? '') }))) return;
    clear();
    onClose();
  };
  return (
    <Dialog title={t`Clore ce besoin ?`} isOpen onClose={onClose}>
      <div ref={around}>
        <Form problem={problem} onSend={(typed) => void send(typed)}>
          <p>
            <strong>{title}</strong>
          </p>
          <Effect needId={id} />
          <Choices
            name="reason"
            label={t`Pourquoi ?`}
            defaultValue={state === 'draft' ? 'dropped' : 'met_here'}
            options={[
              { value: 'met_here', label: t`Nous avons trouvé par Passerelle` },
              { value: 'met_elsewhere', label: t`Nous avons trouvé ailleurs` },
              { value: 'dropped', label: t`Ce n’est plus d’actualité` },
            ]}
          />
          <LongTextField name="note" label={t`Un mot pour ${operator}`} optional rows={2} maxLength={1000} />
          <Button type="submit" look="danger" isSending={isSending}>
            <Trans>Clore ce besoin</Trans>
          </Button>
        </Form>
      </div>
    </Dialog>
  );
}

/** Introductions that await an answer, since they end with the need. */
function Effect({ needId }: { needId: string }): ReactNode {
  const [{ data, fetching }] = useQuery({
    query: IntroductionsToEnd,
    variables: { needId },
    requestPolicy: 'network-only',
  });
  if (fetching && !data) return <Skeleton lines={[28]} />;
  const count = data?.introductionsOfNeed.nodes.filter(({ state }) => state === 'proposed').length ?? 0;
  return (
    <p>
      <Plural
        value={count}
        _0="Il ne sera plus proposé à personne, et ne pourra pas être rouvert."
        one="Une rencontre proposée sera annulée, et l’autre partie prévenue. Il ne pourra pas être rouvert."
        other="# rencontres proposées seront annulées, et les autres parties prévenues. Il ne pourra pas être rouvert."
      />
    </p>
  );
}
