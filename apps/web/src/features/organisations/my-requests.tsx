import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useAct } from '../../ui/api/use-act.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/form.js';
import { operator, toOperator } from '../../ui/place.js';
import { paths } from '../../ui/routing/paths.js';
import {
  type MyJoinRequestFragment,
  MyJoinRequests,
  RequestToJoin,
  WithdrawJoinRequest,
} from './joining.graphql.js';

/** The reader's requests to join organisations, and their outcomes. */
export function MyRequests({ organisationId }: { organisationId?: string }): ReactNode {
  const [{ data }] = useQuery({ query: MyJoinRequests, variables: {} });
  const requests = data?.myJoinRequests.nodes.filter(
    ({ state, organisation }) =>
      state !== 'withdrawn' &&
      state !== 'accepted' &&
      (organisationId === undefined || organisation.id === organisationId),
  );
  return requests?.map((request) => <OneRequest key={request.id} request={request} />);
}

function OneRequest({ request }: { request: MyJoinRequestFragment }): ReactNode {
  const { act, isSending, problem } = useAct(WithdrawJoinRequest, (data) => data.withdrawJoinRequest);
  const { id, state, organisation, requestedAt } = request;
  if (state === 'refused') {
    return (
      <Notice tone="warn">
        <Trans>
          {organisation.name} n’a pas accepté votre demande du <When at={requestedAt} shape="shortDay" />. Si
          vous y travaillez, parlez-en à votre responsable, ou{' '}
          <Link href={paths.help}>écrivez {toOperator}</Link>.
        </Trans>
      </Notice>
    );
  }
  return (
    <Notice tone="ok" hasJustHappened>
      {problem && <ErrorSummary problem={problem} />}
      <p>
        <Trans>
          <strong>Votre demande à {organisation.name} est partie</strong> le{' '}
          <When at={requestedAt} shape="instant" />. Ses responsables ont reçu un mail. Vous recevrez leur
          réponse par mail ; sans réponse après une semaine, {operator} prend le relais.
        </Trans>
      </p>
      <Button look="text" isSending={isSending} onClick={() => void act({ id })}>
        <Trans>Retirer ma demande</Trans>
      </Button>
    </Notice>
  );
}

/** Button that requests the owners of an organisation to let the reader join. */
export function AskToJoin({ siret, name }: { siret: string; name?: string }): ReactNode {
  const { act, isSending, problem } = useAct(RequestToJoin, ({ requestToJoin }) => requestToJoin);
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button isSending={isSending} onClick={() => void act({ siret })}>
        {name === undefined ? (
          <Trans>Demander à la rejoindre</Trans>
        ) : (
          <Trans>Demander à rejoindre {name}</Trans>
        )}
      </Button>
    </>
  );
}
