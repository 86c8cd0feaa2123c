import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../ui/api/use-act.js';
import { Card, Notice } from '../../ui/boxes.js';
import { Button, LinkButton } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/form.js';
import { paths } from '../../ui/routing/paths.js';
import {
  ExportMyData,
  type ExportMyDataMutation,
  KeepMyAccount,
  type KeepMyAccountMutation,
  type MyAccountQuery,
} from './account.graphql.js';

const pickExport = ({ exportMyData }: ExportMyDataMutation) => exportMyData;
const pickKept = ({ keepMyAccount }: KeepMyAccountMutation) => keepMyAccount;

/** What the reader may ask of their data: to have them, and to have them erased. */
export const MyDataCard = ({ erasure }: { erasure: MyAccountQuery['myErasure'] }): ReactNode => (
  <Card>
    <h3 id="donnees">
      <Trans>Vos données</Trans>
    </h3>
    <Download />
    <Erasure erasure={erasure} />
    <LinkButton look="text" href={paths.privacy}>
      <Trans>Ce qui est gardé, pourquoi et combien de temps</Trans>
    </LinkButton>
  </Card>
);

function Download(): ReactNode {
  const { act, isSending, problem } = useAct(ExportMyData, pickExport);
  const [url, setUrl] = useState<string>();
  const prepare = async (): Promise<void> => setUrl((await act({}))?.url);
  return (
    <>
      <p>
        <Trans>
          Vous pouvez recevoir tout ce que Passerelle garde sur vous : une page à lire, et un fichier JSON
          pour un autre logiciel.
        </Trans>
      </p>
      {problem && <ErrorSummary problem={problem} />}
      {url === undefined ? (
        <Button look="plain" isSending={isSending} onClick={() => void prepare()}>
          <Trans>Préparer mes données</Trans>
        </Button>
      ) : (
        <Notice tone="ok" hasJustHappened>
          <p>
            <Trans>Votre archive est prête. Le lien sert une demi-heure.</Trans>
          </p>
          <a className="button plain" href={url} download>
            <Trans>Télécharger mes données</Trans>
          </a>
        </Notice>
      )}
    </>
  );
}

function Erasure({ erasure }: { erasure: MyAccountQuery['myErasure'] }): ReactNode {
  const { act, isSending, problem } = useAct(KeepMyAccount, pickKept);
  const [isKept, setKept] = useState(false);
  const keep = async (): Promise<void> => setKept((await act({})) !== undefined);
  if (erasure)
    return (
      <Notice tone="warn">
        <p>
          <Trans>
            Votre compte sera effacé le{' '}
            <strong>
              <When at={erasure.dueAt} />
            </strong>
            . D’ici là, vous pouvez changer d’avis.
          </Trans>
        </p>
        {problem && <ErrorSummary problem={problem} />}
        <Button isSending={isSending} onClick={() => void keep()}>
          <Trans>Garder mon compte</Trans>
        </Button>
      </Notice>
    );
  return (
    <>
      {isKept && (
        <Notice tone="ok" hasJustHappened>
          <Trans>Votre compte est gardé. Rien n’est effacé.</Trans>
        </Notice>
      )}
      <p>
        <Trans>Vous pouvez aussi faire effacer votre compte, avec ce que vous avez écrit.</Trans>
      </p>
      <LinkButton look="plain" href={paths.eraseAccount}>
        <Trans>Effacer mon compte</Trans>
      </LinkButton>
    </>
  );
}
