import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../../../ui/button.js';
import styles from '../../desk.module.css';
import { Verdict } from './verdict.js';
import { useShortcuts } from '../../use-shortcuts.js';
import { Blocked, type Candidate, Room } from './candidates.js';

/** Two to four solvers beside each other, line by line. */
export function Comparison({
  candidates,
  onClose,
  onIntroduce,
}: {
  candidates: readonly Candidate[];
  onClose: () => void;
  onIntroduce: () => void;
}): ReactNode {
  const { t } = useLingui();
  useShortcuts([{ keys: 'Escape', label: t`Revenir à la liste`, act: onClose }]);
  const rows: [string, (candidate: Candidate) => ReactNode][] = [
    [t`Pourquoi`, (candidate) => <Verdict match={candidate} />],
    [t`Idée`, ({ idea }) => idea?.title ?? '–'],
    [t`Lieu`, ({ distance }) => distance ?? '–'],
    [
      t`Place`,
      (candidate) => (
        <>
          <Room solver={candidate.solver} /> <Blocked candidate={candidate} />
        </>
      ),
    ],
    ...partsOf(candidates).map(({ part, label }): [string, (candidate: Candidate) => ReactNode] => [
      label,
      ({ parts }) => {
        const found = parts.find((each) => each.part === part);
        return found ? `${found.points} / ${found.most}` : '–';
      },
    ]),
    [t`En tout`, ({ points }) => `${points} / 100`],
  ];
  return (
    <section>
      <h3>
        <Trans>Comparer</Trans>
      </h3>
      <div className={styles.wide}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Trans>À comparer</Trans>
              </th>
              {candidates.map(({ id, solver }) => (
                <th key={id} scope="col">
                  {solver.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, show]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {candidates.map((candidate) => (
                  <td key={candidate.id}>{show(candidate)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="acts">
        <Button onClick={onIntroduce}>
          <Trans>Présenter</Trans>
        </Button>
        <Button look="text" onClick={onClose}>
          <Trans>Revenir à la liste</Trans>
        </Button>
      </div>
    </section>
  );
}

/** The parts of the score that at least one candidate has, in order. */
function partsOf(candidates: readonly Candidate[]): Candidate['parts'] {
  const found = new Map(candidates.flatMap(({ parts }) => parts.map((part) => [part.part, part] as const)));
  return [...found.values()];
}
