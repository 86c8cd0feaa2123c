import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { IntroductionState } from '../../../ui/api/schema-types.js';
import { When } from '../../../ui/dates.js';
import { paths } from '../../../ui/routing/paths.js';
import { MailsMark } from '../../mail-reach/mails-mark.js';
import type { NeedForDeskQuery } from './need.graphql.js';

/** Introductions of a need, with their states. */
export function UnderWay({
  introductions,
}: {
  introductions: NeedForDeskQuery['introductionsOfNeed']['nodes'];
}): ReactNode {
  const { i18n } = useLingui();
  if (introductions.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>Rencontres</Trans>
      </h3>
      <ul className="plain-list">
        {introductions.map(({ id, solver, proposedAt, state, companyReply, solverReply }) => (
          <li key={id}>
            <Link href={paths.introduction(id)}>{solver?.name}</Link>{' '}
            <span className="state">{i18n._(stateOfIntroduction(state, companyReply, solverReply))}</span>{' '}
            <span className="muted small">
              <Trans>
                proposée le <When at={proposedAt} shape="shortDay" />
              </Trans>
            </span>
            {/* Nobody writes to the parties of an introduction that has ended. */}
            {['proposed', 'accepted', 'met'].includes(state) && <MailsMark arrive={solver?.mailsArrive} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const wordsOfIntroduction: Record<Exclude<IntroductionState, 'proposed'>, MessageDescriptor> = {
  accepted: msg`acceptée par les deux`,
  met: msg`ils se sont rencontrés`,
  succeeded: msg`a porté ses fruits`,
  fruitless: msg`sans suite`,
  declined: msg`déclinée`,
  lapsed: msg`restée sans réponse`,
  withdrawn: msg`retirée`,
};

/** State of an introduction, and who must answer. */
export function stateOfIntroduction(
  state: IntroductionState,
  company: { answer: string },
  solver: { answer: string },
): MessageDescriptor {
  if (state !== 'proposed') return wordsOfIntroduction[state];
  const [awaitsCompany, awaitsSolver] = [company, solver].map(({ answer }) => answer === 'pending');
  if (awaitsCompany && awaitsSolver) return msg`attend les deux réponses`;
  return awaitsCompany ? msg`attend l’entreprise` : msg`attend le porteur de solution`;
}
