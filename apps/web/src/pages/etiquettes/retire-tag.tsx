import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Form } from '../../ui/form.js';
import { LongTextField } from '../../ui/fields.js';
import {
  type OneTagFragment,
  ReinstateTag,
  type ReinstateTagMutation,
  RetireTag,
  type RetireTagMutation,
} from './tags.graphql.js';
import type { OnDone } from './opened-tag.js';

const retired = ({ retireTag }: RetireTagMutation) => retireTag;
const reinstated = ({ reinstateTag }: ReinstateTagMutation) => reinstateTag;

interface Props {
  tag: OneTagFragment;
  onDone: OnDone;
}

/** Retires a tag, which is then no longer offered. */
export function Retire({ tag: { id, label, usage }, onDone }: Props): ReactNode {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { act, isSending, problem, forget } = useAct(RetireTag, retired);
  const bearers = (usage?.needs ?? 0) + (usage?.solvers ?? 0);
  const send = async (typed: FormData): Promise<void> => {
    if ((await act({ id, reason: String(typed.get('reason') ?? '') })) === undefined) return;
    setOpen(false);
    onDone({
      confirmation: t`« ${label} » est retirée.`,
      undo: { act: 'reinstate', id, reason: t`Retrait annulé` },
    });
  };
  return (
    <>
      <Button look="text" onClick={() => setOpen(true)}>
        <Trans>Retirer…</Trans>
      </Button>
      <Dialog
        title={t`Retirer « ${label} » ?`}
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
          forget();
        }}
      >
        <Form problem={problem} onSend={(typed) => void send(typed)}>
          <p>
            <Trans>On ne la proposera plus à personne.</Trans>{' '}
            <Plural
              value={bearers}
              _0="Rien ne la porte."
              one="Ce qui la porte, un besoin ou un profil, la garde."
              other="Les # besoins et profils qui la portent la gardent."
            />{' '}
            <Trans>Vous pourrez la rétablir.</Trans>
          </p>
          <Reason />
          <Button type="submit" look="danger" isSending={isSending}>
            <Trans>Retirer « {label} »</Trans>
          </Button>
        </Form>
      </Dialog>
    </>
  );
}

/** Offers a retired tag again. */
export function Reinstate({ tag: { id, label }, onDone }: Props): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(ReinstateTag, reinstated);
  const send = async (typed: FormData): Promise<void> => {
    if ((await act({ id, reason: String(typed.get('reason') ?? '') })) === undefined) return;
    onDone({
      confirmation: t`« ${label} » est de nouveau proposée.`,
      undo: { act: 'retire', id, reason: t`Rétablissement annulé` },
    });
  };
  return (
    <Form problem={problem} onSend={(typed) => void send(typed)}>
      <Reason />
      <div className="acts">
        <Button type="submit" look="plain" isSending={isSending}>
          <Trans>Rétablir</Trans>
        </Button>
      </div>
    </Form>
  );
}

/** Reason for the action, stored in the audit log. */
export function Reason(): ReactNode {
  const { t } = useLingui();
  return (
    <LongTextField
      name="reason"
      label={t`Pourquoi ?`}
      hint={t`En une phrase, pour vos collègues.`}
      rows={2}
      maxLength={500}
    />
  );
}
