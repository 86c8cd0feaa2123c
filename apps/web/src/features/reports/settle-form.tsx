import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { usePersistedText } from '../../ui/drafts/use-persisted-text.js';
import { Choices, LongTextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { ofOperator } from '../../ui/place.js';
import {
  DismissReport,
  type DismissReportMutation,
  HideReportedIdea,
  type HideReportedIdeaMutation,
  HideReportedSolver,
  type HideReportedSolverMutation,
  type ReportInListFragment,
  ResolveReport,
  type ResolveReportMutation,
} from './reports.graphql.js';

const resolved = ({ resolveContentReport }: ResolveReportMutation) => resolveContentReport;
const dismissed = ({ dismissContentReport }: DismissReportMutation) => dismissContentReport;
const solverHidden = ({ hideSolver }: HideReportedSolverMutation) => hideSolver;
const ideaHidden = ({ hideIdea }: HideReportedIdeaMutation) => hideIdea;

type Settling = 'hide' | 'done' | 'nothing';

/** Form that settles a report, with a preview of the text for each side. */
export function SettleForm({
  report,
  onDone,
}: {
  report: ReportInListFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { id } = report;
  const [settling, setSettling] = useState<Settling>();
  const note = usePersistedText(`report-note ${id}`);
  const reason = usePersistedText(`report-reason ${id}`);
  const { settle, isSending, problem } = useSettling(report);
  const mayHide = canBeHidden(report);
  const send = async (): Promise<void> => {
    if (settling === undefined) return;
    if (!(await settle(settling, { note: note.text, reason: reason.text }))) return;
    note.clear();
    reason.clear();
    onDone(
      settling === 'nothing'
        ? t`Classé sans suite. Qui l’a signalé le saura.`
        : t`Réglé. Qui l’a signalé le saura.`,
    );
  };
  return (
    <Form problem={problem} onSend={() => void send()}>
      <Choices
        name="settling"
        id={`settling-${id}`}
        label={t`Que faites-vous ?`}
        value={settling ?? ''}
        onChange={({ currentTarget }) => setSettling(currentTarget.value as Settling)}
        options={[
          ...(mayHide
            ? [
                {
                  value: 'hide',
                  label: report.kind === 'idea' ? t`Masquer cette idée` : t`Masquer ce profil`,
                  hint: t`Les autres ne le verront plus. Ceux qui le tiennent sauront pourquoi.`,
                },
              ]
            : []),
          {
            value: 'done',
            label: t`C’est réglé autrement`,
            hint: t`Le texte a été corrigé, clos ou masqué par ailleurs.`,
          },
          { value: 'nothing', label: t`Rien à faire`, hint: t`Le texte reste comme il est.` },
        ]}
      />
      {settling === 'hide' && (
        <LongTextField
          name="reason"
          id={`reason-${id}`}
          label={t`Ce que lira son auteur`}
          hint={t`De 3 à 1 000 caractères.`}
          rows={2}
          maxLength={1000}
          value={reason.text}
          onChange={({ currentTarget }) => reason.change(currentTarget.value)}
        />
      )}
      {settling !== undefined && (
        <>
          <LongTextField
            name="note"
            id={`note-${id}`}
            label={t`Un mot à qui l’a signalé`}
            optional
            rows={2}
            maxLength={1000}
            value={note.text}
            onChange={({ currentTarget }) => note.change(currentTarget.value)}
          />
          <Consequences settling={settling} note={note.text} />
          <Button type="submit" look={settling === 'hide' ? 'danger' : 'main'} isSending={isSending}>
            <Trans>Envoyer la réponse</Trans>
          </Button>
        </>
      )}
    </Form>
  );
}

/** The text for the person who reported. */
function Consequences({ settling, note }: { settling: Settling; note: string }): ReactNode {
  return (
    <p className="muted">
      {settling === 'nothing' ? (
        <Trans>
          Qui l’a signalé lira : « L’équipe {ofOperator} l’a lu et n’a rien changé. Merci de l’avoir signalé.
          »
        </Trans>
      ) : (
        <Trans>
          Qui l’a signalé lira : « L’équipe {ofOperator} a fait le nécessaire. Merci de l’avoir signalé. »
        </Trans>
      )}{' '}
      {note.trim() !== '' && <Trans>Puis : « {note.trim()} »</Trans>}
    </p>
  );
}

/** Whether the reported profile or idea can be hidden and is not hidden yet. */
function canBeHidden({ kind, contentId, solver }: ReportInListFragment): boolean {
  if (solver === null || !solver.viewerCan.hide) return false;
  if (kind === 'solver') return solver.hiddenAt === null;
  return kind === 'idea' && solver.ideas.some((idea) => idea.id === contentId && idea.hiddenAt === null);
}

/**
 * Settles a report. Content that must be hidden is hidden first, so that the person who reported is notified only
 * after success.
 */
function useSettling({ id, kind, contentId }: ReportInListFragment): {
  settle: (settling: Settling, content: { note: string; reason: string }) => Promise<boolean>;
  isSending: boolean;
  problem: Problem | undefined;
} {
  const resolving = useAct(ResolveReport, resolved);
  const dismissing = useAct(DismissReport, dismissed);
  const hidingSolver = useAct(HideReportedSolver, solverHidden);
  const hidingIdea = useAct(HideReportedIdea, ideaHidden);
  const all = [hidingSolver, hidingIdea, resolving, dismissing];
  const hide = async (reason: string): Promise<boolean> => {
    const hiding = kind === 'idea' ? hidingIdea : hidingSolver;
    return (await hiding.act({ id: contentId, reason })) !== undefined;
  };
  return {
    isSending: all.some(({ isSending }) => isSending),
    problem: all.find(({ problem }) => problem !== undefined)?.problem,
    settle: async (settling, { note, reason }) => {
      for (const { forget } of all) forget();
      if (settling === 'hide' && !(await hide(reason))) return false;
      const settled = settling === 'nothing' ? dismissing : resolving;
      return (await settled.act({ id, note })) !== undefined;
    },
  };
}
