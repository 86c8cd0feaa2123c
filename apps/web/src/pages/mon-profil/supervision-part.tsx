import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { InviteForm } from '../../features/inviting/invite-form.js';
import { EndOfSupervision } from '../../features/supervision/end-supervision.js';
import { MinorityPart } from '../../features/supervision/minority-part.js';
import {
  AskSupervisor,
  type AskSupervisorMutation,
  type SupervisedFragment,
  WithdrawSupervisorRequest,
  type WithdrawSupervisorRequestMutation,
} from '../../features/supervision/supervision.graphql.js';
import { useRequestKey } from '../../ui/api/request-key.js';
import { useAct } from '../../ui/api/use-act.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { Opened } from '../../ui/focus/opened.js';
import { ErrorSummary } from '../../ui/form.js';

interface Shown {
  supervision: SupervisedFragment;
}

/** Supervisor of a learner, and whether the learner is a minor, for the learner's own profile. */
export const SupervisionPart = ({ supervision }: Shown): ReactNode => (
  <>
    <Who supervision={supervision} />
    <Asked supervision={supervision} />
    {supervision.viewerCan.ask && <Ask supervision={supervision} />}
    {supervision.viewerCan.ask && supervision.askedEmail !== null && <Withdraw supervision={supervision} />}
    {supervision.supervisor !== null && supervision.viewerCan.end && (
      <EndOfSupervision supervision={supervision} isOwn />
    )}
    <MinorityPart supervision={supervision} isOwn />
  </>
);

function Who({ supervision: { supervisor, school, askedEmail } }: Shown): ReactNode {
  if (supervisor !== null) {
    const { name } = supervisor;
    return (
      <p>
        {school ? (
          <Trans>
            <strong>{name}</strong> ({school.name}) vous accompagne.
          </Trans>
        ) : (
          <Trans>
            <strong>{name}</strong> vous accompagne.
          </Trans>
        )}
      </p>
    );
  }
  return askedEmail === null ? (
    <p>
      <Trans>
        Un enseignant, un tuteur ou un maître d’apprentissage suit votre projet ? Nommez cette personne : elle
        répond d’un clic, depuis un mail.
      </Trans>
    </p>
  ) : null;
}

function Asked({ supervision: { askedAt, askedEmail } }: Shown): ReactNode {
  if (askedEmail === null || askedAt === null) return null;
  return (
    <p>
      <Trans>
        Demande envoyée à <strong>{askedEmail}</strong> le <When at={askedAt} />. Sa réponse est attendue.
      </Trans>
    </p>
  );
}

const withdrawn = ({ withdrawSupervisorRequest }: WithdrawSupervisorRequestMutation) =>
  withdrawSupervisorRequest;

function Withdraw({ supervision: { id } }: Shown): ReactNode {
  const { act, isSending, problem } = useAct(WithdrawSupervisorRequest, withdrawn);
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="text" isSending={isSending} onClick={() => void act({ solverId: id })}>
        <Trans>Retirer cette demande</Trans>
      </Button>
    </>
  );
}

const asked = ({ askSupervisor }: AskSupervisorMutation) => askSupervisor;

function Ask({ supervision: { id: solverId, supervisor, askedEmail } }: Shown): ReactNode {
  const { t } = useLingui();
  const { keyOf, forgetKey } = useRequestKey();
  const { act, isSending, problem, forget } = useAct(AskSupervisor, asked);
  const [isOpen, setOpen] = useState(false);
  const [sentTo, setSentTo] = useState<string>();
  const ask = async (email: string): Promise<void> => {
    const wanted = { solverId, email };
    const done = await act({ ...wanted, key: keyOf(wanted) });
    if (done === undefined) return;
    forgetKey();
    setOpen(false);
    setSentTo(email);
  };
  if (!isOpen) {
    return (
      <>
        {sentTo !== undefined && (
          <Notice tone="ok" hasJustHappened>
            <Trans>
              La demande est partie à <strong>{sentTo}</strong>.
            </Trans>
          </Notice>
        )}
        <Button
          look="plain"
          onClick={() => {
            forget();
            setSentTo(undefined);
            setOpen(true);
          }}
        >
          {supervisor === null && askedEmail === null ? (
            <Trans>Nommer la personne qui m’accompagne</Trans>
          ) : (
            <Trans>Changer de personne, ou renvoyer le mail</Trans>
          )}
        </Button>
      </>
    );
  }
  return (
    <Opened>
      <InviteForm
        sending={{ isSending, problem }}
        address={{
          label: t`Son adresse mail`,
          hint: t`Un compte n’est pas nécessaire : la personne répond depuis le mail.`,
          value: askedEmail ?? '',
        }}
        submit={<Trans>Envoyer la demande</Trans>}
        cancel={<Trans>Annuler</Trans>}
        onClose={() => setOpen(false)}
        onSend={(email) => void ask(email)}
      />
    </Opened>
  );
}
