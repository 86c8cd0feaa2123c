import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { serverTime } from '../../api/index.js';
import { dayInParis, useDates } from '../../looks/index.js';
import { workingDaysAfter } from './review-day.js';
import type { Standing } from './stage.js';

/** Data about the state of a need. */
export interface ToldNeed extends Standing {
  submittedAt: string | null;
  expiresAt: string | null;
  closingReason: 'dropped' | 'met_elsewhere' | 'met_here' | 'refused' | null;
}

/** Next step of a need in one sentence: what, when, and by whom. @param reviewDays working days in which OVLT reads a need */
export function NeedNews({ need, reviewDays }: { need: ToldNeed; reviewDays: number }): ReactNode {
  switch (need.state) {
    case 'draft':
      return (
        <Trans>
          Brouillon : seuls les membres de votre structure le voient. Il reste à le relire et à l’envoyer.
        </Trans>
      );
    case 'changes_requested':
      return <Trans>OVLT vous demande de le compléter avant de le publier.</Trans>;
    case 'submitted':
      return need.submittedAt === null ? (
        <Trans>OVLT le relit, puis vous répond.</Trans>
      ) : (
        <BeingRead due={workingDaysAfter(dayInParis(need.submittedAt), reviewDays)} />
      );
    case 'published':
      return <Published need={need} />;
    case 'expired':
      return <Trans>Il n’est plus en ligne. Remettez-le en ligne s’il est toujours d’actualité.</Trans>;
    case 'closed':
      return <Ending reason={need.closingReason} />;
  }
}

/** OVLT is reading the need. Whether OVLT is late shows only in the browser, which knows the present day. */
function BeingRead({ due }: { due: string }): ReactNode {
  const say = useDates();
  const [isLate, setLate] = useState(false);
  useEffect(() => setLate(dayInParis(serverTime()) > due), [due]);
  const day = say(due, 'weekday');
  if (isLate)
    return (
      <Trans>OVLT devait vous répondre au plus tard le {day}. Écrivez-nous depuis la page d’aide.</Trans>
    );
  return <Trans>OVLT le relit et vous répond au plus tard le {day}.</Trans>;
}

function Published({ need: { progress, expiresAt } }: { need: ToldNeed }): ReactNode {
  const say = useDates();
  switch (progress) {
    case 'being_introduced':
      return <Trans>Une rencontre est proposée : OVLT attend les réponses.</Trans>;
    case 'in_discussion':
      return <Trans>Vous avez tous deux accepté : fixez un rendez-vous.</Trans>;
    case 'met':
      return <Trans>Vous vous êtes rencontrés. Dites-nous ce qui en est sorti.</Trans>;
    default: {
      if (expiresAt === null) return <Trans>Nous cherchons qui peut répondre.</Trans>;
      const day = say(expiresAt, 'shortDay');
      return <Trans>Nous cherchons qui peut répondre. En ligne jusqu’au {day}.</Trans>;
    }
  }
}

/** Result of a closed need. */
function Ending({ reason }: { reason: ToldNeed['closingReason'] }): ReactNode {
  switch (reason) {
    case 'met_here':
      return <Trans>Clos : la réponse est venue par Passerelle.</Trans>;
    case 'met_elsewhere':
      return <Trans>Clos : vous avez trouvé ailleurs.</Trans>;
    case 'refused':
      return <Trans>OVLT ne l’a pas publié.</Trans>;
    default:
      return <Trans>Clos : vous y avez renoncé.</Trans>;
  }
}
