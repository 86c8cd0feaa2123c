import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ReportedKind, ReportReason } from '../../ui/api/schema-types.js';
import { isAdmin, useReader } from '../../ui/api/session.js';
import { Card } from '../../ui/boxes.js';
import { When } from '../../ui/dates.js';
import { Operator } from '../../ui/place.js';
import { paths } from '../../ui/routing/paths.js';
import type { ReportInListFragment } from './reports.graphql.js';
import { SettleForm } from './settle-form.js';

/** One report: the reported text as it was then, the complaint, the author, and the actions. */
export function ReportRow({
  report,
  onDone,
}: {
  report: ReportInListFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const reader = useReader();
  const { kind, text, reason, comment, reporter, reportedAt, viewerCan } = report;
  const isOwn = reporter?.id === reader.id;
  const who = reporter?.name || t`quelqu’un qui n’a plus de compte`;
  return (
    <Card>
      <h2>{t`${i18n._(kindWords[kind])} : ${i18n._(reasonWords[reason])}`}</h2>
      <p className="muted small">
        {isOwn ? (
          <Trans>
            Vous l’avez signalé le <When at={reportedAt} shape="instant" />.
          </Trans>
        ) : (
          <Trans>
            Signalé le <When at={reportedAt} shape="instant" /> par {who}.
          </Trans>
        )}
      </p>
      <blockquote className="written">{text}</blockquote>
      {comment !== '' && (
        <p>
          {isOwn ? (
            <Trans>Vous précisiez : « {comment} »</Trans>
          ) : (
            <Trans>
              {who} précise : « {comment} »
            </Trans>
          )}
        </p>
      )}
      <Whose report={report} />
      <BecameOf report={report} />
      {viewerCan.settle && <SettleForm report={report} onDone={onDone} />}
    </Card>
  );
}

const became = {
  open: msg`${Operator} va le lire, et la réponse viendra dans vos avis.`,
  resolved: msg`${Operator} a fait le nécessaire.`,
  dismissed: msg`${Operator} l’a lu et n’a rien changé.`,
};

/** Decision about a report, with its note. Nothing for a curator who may still settle the report. */
function BecameOf({ report }: { report: ReportInListFragment }): ReactNode {
  const { i18n } = useLingui();
  const { state, settledAt, note, viewerCan } = report;
  if (viewerCan.settle) return null;
  return (
    <p>
      <strong>{i18n._(became[state])}</strong>{' '}
      {settledAt !== null && (
        <Trans>
          C’était le <When at={settledAt} shape="instant" />.
        </Trans>
      )}{' '}
      {note !== null && <Trans>Réponse donnée : « {note} »</Trans>}
    </p>
  );
}

/** The author of the text and its place, with links to the pages where a curator can act. */
function Whose({ report }: { report: ReportInListFragment }): ReactNode {
  const reader = useReader();
  const { author, organisation, solver, need } = report;
  return (
    <dl className="facts">
      {author && (
        <>
          <dt>
            <Trans>Écrit par</Trans>
          </dt>
          <dd>{isAdmin(reader) ? <Link href={paths.person(author.id)}>{author.name}</Link> : author.name}</dd>
        </>
      )}
      {organisation && (
        <>
          <dt>
            <Trans>Structure</Trans>
          </dt>
          <dd>
            <Link href={paths.organisation(organisation.id)}>{organisation.name}</Link>
          </dd>
        </>
      )}
      {solver && (
        <>
          <dt>
            <Trans>Profil</Trans>
          </dt>
          <dd>
            <Link href={paths.solver(solver.id)}>{solver.name}</Link>
          </dd>
        </>
      )}
      {need && (
        <>
          <dt>
            <Trans>Besoin</Trans>
          </dt>
          <dd>
            <Link href={paths.deskNeed(need.id)}>{need.title}</Link>
          </dd>
        </>
      )}
    </dl>
  );
}

const kindWords = {
  need: msg`Un besoin`,
  solver: msg`Un profil`,
  idea: msg`Une idée`,
  organisation: msg`Une structure`,
  person: msg`Un nom de personne`,
  interest: msg`Une réponse à un besoin`,
  message: msg`Un message`,
} satisfies Record<ReportedKind, unknown>;

const reasonWords = {
  misleading: msg`trompeur`,
  insulting: msg`blessant`,
  advertising: msg`de la publicité`,
  personal_data: msg`des données personnelles`,
  illegal: msg`contraire à la loi`,
  other: msg`autre chose`,
} satisfies Record<ReportReason, unknown>;
