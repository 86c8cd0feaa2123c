import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../api/index.js';
import { Button, Choices, Dialog, Form, LongTextField, Notice } from '../../looks/index.js';
import styles from '../introductions.module.css';
import {
  ReportMessage as Report,
  type ReportMessageMutation,
  type ReportReason,
} from './conversation.graphql.js';

const reported = (data: ReportMessageMutation) => data.reportContent;

/** Says to the curators that a message does harm. */
export function ReportMessage({ id }: { id: string }): ReactNode {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.report} onClick={() => setOpen(true)}>
        <Trans>Signaler</Trans>
      </button>
      <Dialog title={t`Signaler ce message`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <ReportForm id={id} />
      </Dialog>
    </>
  );
}

function ReportForm({ id }: { id: string }): ReactNode {
  const { t } = useLingui();
  const report = useAct(Report, reported);
  const [isDone, setDone] = useState(false);
  const reasons: Record<ReportReason, string> = {
    insulting: t`C’est blessant`,
    advertising: t`C’est de la publicité`,
    misleading: t`C’est trompeur`,
    personal_data: t`On y lit des données personnelles`,
    illegal: t`C’est contraire à la loi`,
    other: t`Autre chose`,
  };
  if (isDone) {
    return (
      <Notice tone="ok" hasJustHappened>
        <Trans>
          Merci. L’équipe d’OVLT lit ce message et vous répondra ; son auteur ne saura pas que cela vient de
          vous.
        </Trans>
      </Notice>
    );
  }
  const send = async (typed: FormData): Promise<void> => {
    const reason = (typed.get('reason') ?? 'other') as ReportReason;
    const input = { kind: 'message', contentId: id, reason, comment: String(typed.get('comment')) } as const;
    setDone((await report.act({ input })) !== undefined);
  };
  return (
    <Form problem={report.problem} onSend={(typed) => void send(typed)}>
      <Choices
        name="reason"
        label={<Trans>Qu’est-ce qui ne va pas ?</Trans>}
        options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
        defaultValue="insulting"
      />
      <LongTextField
        name="comment"
        label={<Trans>En quelques mots</Trans>}
        optional
        rows={2}
        maxLength={1_000}
      />
      <Button type="submit" isSending={report.isSending}>
        <Trans>Signaler</Trans>
      </Button>
    </Form>
  );
}
