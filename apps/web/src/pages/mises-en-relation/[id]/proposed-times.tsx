import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import styles from '../../../features/introductions/introductions.module.css';
import type { IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import { useWho } from '../../../features/introductions/who.js';
import { atFields } from '../../../ui/api/problem.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { TextField } from '../../../ui/fields.js';
import { ErrorSummary } from '../../../ui/form.js';
import { ChooseTime, type ChooseTimeMutation } from './meeting.graphql.js';

interface Shown {
  introduction: IntroductionInFullFragment;
}

const chosen = (data: ChooseTimeMutation) => data.chooseTime;

/** Proposed times: the reader's own, or those of the other party to choose from. */
export function ProposedTimes({ introduction, isMine }: Shown & { isMine: boolean }): ReactNode {
  const { viewerSide, proposedTimes } = introduction;
  const times = proposedTimes.filter(({ by }) => (by === viewerSide) === isMine);
  const [first] = times;
  if (first === undefined) return null;
  return isMine ? (
    <Mine introduction={introduction} times={times} />
  ) : (
    <Theirs introduction={introduction} times={times} place={first.place} link={first.link} />
  );
}

type Times = IntroductionInFullFragment['proposedTimes'];

function Mine({ introduction, times }: Shown & { times: Times }): ReactNode {
  const who = useWho();
  const { name } = who.other(introduction);
  return (
    <>
      <p>
        <Trans>{name} les a reçus par mail et choisit l’un d’eux. Nous vous dirons lequel.</Trans>
      </p>
      <ul>
        {times.map(({ id, at }) => (
          <li key={id}>
            <When at={at} shape="instant" />
          </li>
        ))}
      </ul>
    </>
  );
}

function Theirs({
  introduction,
  times,
  place,
  link,
}: Shown & { times: Times; place: string | null; link: string | null }): ReactNode {
  const { id } = introduction;
  const who = useWho();
  const choose = useAct(ChooseTime, chosen);
  const [where, setWhere] = useState('');
  const isWhereKnown = place !== null || link !== null;
  const { name } = who.other(introduction);
  return (
    <>
      <p>
        <Trans>
          {name} vous propose ces moments (heure de Paris). Choisissez celui qui vous va : le rendez-vous est
          fixé.
        </Trans>
      </p>
      {isWhereKnown && (
        <p>
          <span className="muted">
            <Trans>Où :</Trans>
          </span>{' '}
          {place ?? <Trans>en visioconférence</Trans>}
        </p>
      )}
      {choose.problem && <ErrorSummary problem={atFields(choose.problem, () => '')} />}
      {!isWhereKnown && (
        <TextField
          name="place"
          label={<Trans>Où vous retrouver ?</Trans>}
          hint={<Trans>Une adresse, ou un lien de visioconférence qui commence par https://</Trans>}
          maxLength={200}
          value={where}
          onChange={({ currentTarget }) => setWhere(currentTarget.value)}
        />
      )}
      <ul className={`plain-list ${styles.choices}`}>
        {times.map(({ id: timeId, at }) => (
          <li key={timeId}>
            <Button
              look="plain"
              isSending={choose.isSending}
              onClick={() => void choose.act({ id, at, ...whereIn(where) })}
            >
              <When at={at} shape="instant" />
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Splits the one input for place and link: a web address is a link, other text a place. */
const whereIn = (typed: string): { place: string; link: string } =>
  typed.trim().startsWith('https://') ? { place: '', link: typed.trim() } : { place: typed, link: '' };
