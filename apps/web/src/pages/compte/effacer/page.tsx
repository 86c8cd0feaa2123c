import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { AccountProof, type Proof } from '../../../features/account-proof/account-proof.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/form.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths } from '../../../ui/routing/paths.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import {
  AskForErasureCode,
  type AskForErasureCodeMutation,
  DeleteMe,
  type DeleteMeMutation,
  WhatIHoldAlone,
  type WhatIHoldAloneQuery,
} from './erase.graphql.js';
import { type Choices, HeldAlone } from './held-alone.js';

const heldQuery = pageQuery(WhatIHoldAlone);

export const queries = [heldQuery];

/** Page on which the reader has their account erased: what goes, what becomes of what they alone hold, and the proof. */
export default function EraseAccountPage(): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = usePageQuery(heldQuery);
  return (
    <div className="column">
      {data ? (
        <>
          <PageTitle tab={t`Effacer mon compte`}>
            <Trans>Effacer mon compte</Trans>
          </PageTitle>
          <Erase {...data} />
        </>
      ) : (
        <Unanswered error={error} again={again} lines={[40, 130, 78, 190, 110]} />
      )}
    </div>
  );
}

const pick = ({ deleteMe }: DeleteMeMutation) => deleteMe;
const pickCode = ({ askForErasureCode }: AskForErasureCodeMutation) => askForErasureCode;

function Erase({
  me,
  myErasure,
  whatIHoldAlone,
  dataRegister: { erasureDays },
}: WhatIHoldAloneQuery): ReactNode {
  const { act, isSending, problem } = useAct(DeleteMe, pick);
  const mailing = useAct(AskForErasureCode, pickCode);
  const [choices, setChoices] = useState<Choices>({});
  const [asksProof, setAsksProof] = useState(false);
  const needsProof = problem?.fields.some(({ field }) => field === 'proof') === true;
  useEffect(() => {
    if (needsProof) setAsksProof(true);
  }, [needsProof]);
  const send = (proof?: Proof): void =>
    void act({ choices: Object.values(choices), ...(proof && { proof }) });
  if (myErasure)
    return (
      <>
        <Notice tone="ok" hasJustHappened>
          <Trans>
            C’est noté : votre compte sera effacé le <When at={myErasure.dueAt} />. Nous vous avons envoyé un
            message, dont le lien permet de changer d’avis jusque-là.
          </Trans>
        </Notice>
        <LinkButton look="plain" href={`${paths.account}#donnees`}>
          <Trans>Revenir à mon compte</Trans>
        </LinkButton>
      </>
    );
  return (
    <>
      <p>
        <Trans>
          Votre nom, votre adresse et ce que vous avez écrit seront effacés partout : profil, messages, notes,
          fichiers, historiques. À l’autre bout de vos conversations, on lira « message effacé ».
        </Trans>
      </p>
      <p>
        <Plural
          value={erasureDays}
          _0="L’effacement se fait tout de suite, et il est définitif."
          one="Vous aurez un jour pour changer d’avis. Ensuite, l’effacement est définitif."
          other="Vous aurez # jours pour changer d’avis. Ensuite, l’effacement est définitif."
        />
      </p>
      <HeldAlone holdings={whatIHoldAlone} choices={choices} onChoose={setChoices} />
      {asksProof ? (
        <Card>
          <AccountProof
            hasPassword={me.hasPassword}
            problem={needsProof ? undefined : problem}
            isSending={isSending}
            mailing={mailing}
            onMail={async () => (await mailing.act({})) !== undefined}
            onProof={send}
          >
            <p>
              <Trans>Avant d’effacer votre compte, vérifions que c’est bien vous.</Trans>
            </p>
          </AccountProof>
        </Card>
      ) : (
        <>
          {problem && !needsProof && <ErrorSummary problem={problem} />}
          <div className="acts">
            <Button look="danger" isSending={isSending} onClick={() => send()}>
              <Trans>Demander l’effacement</Trans>
            </Button>
            <LinkButton look="text" href={paths.account}>
              <Trans>Non, garder mon compte</Trans>
            </LinkButton>
          </div>
        </>
      )}
    </>
  );
}
