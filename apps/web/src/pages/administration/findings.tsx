import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { typesetText } from '../../ui/api/problem.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form.js';
import { useRepair, useReplay } from './acts.js';
import type { AdministrationQuery } from './administration.graphql.js';
import styles from './administration.module.css';

type Finding = AdministrationQuery['administration']['findings'][number];

/** Findings about the product, gravest first, each with its remedy. */
export function Findings({
  findings,
  isRepairing,
  onDone,
}: {
  findings: readonly Finding[];
  isRepairing: boolean;
  onDone: (what: string) => void;
}): ReactNode {
  if (findings.length === 0) {
    return (
      <Notice tone="ok">
        <Trans>Rien n’est en panne. Tout ce que Passerelle surveille va bien.</Trans>
      </Notice>
    );
  }
  return (
    <section>
      <h2 className={styles['first']}>
        <Plural value={findings.length} one="Un point à régler" other="# points à régler" />
      </h2>
      {findings.map((finding) => (
        <FindingRow key={finding.id} finding={finding} isRepairing={isRepairing} onDone={onDone} />
      ))}
    </section>
  );
}

function FindingRow({
  finding: { gravity, what, advice, act },
  isRepairing,
  onDone,
}: {
  finding: Finding;
  isRepairing: boolean;
  onDone: (what: string) => void;
}): ReactNode {
  const replay = useReplay(onDone);
  const repair = useRepair(onDone);
  const problem = replay.problem ?? repair.problem;
  return (
    <Notice tone={gravity}>
      {problem && <ErrorSummary problem={problem} />}
      <p className={styles['what']}>
        <strong>
          {gravity === 'bad' ? <Trans>En panne :</Trans> : <Trans>À regarder :</Trans>} {typesetText(what)}
        </strong>
      </p>
      <p>{typesetText(advice)}</p>
      {act === 'replay' && (
        <Button look="plain" isSending={replay.isSending} onClick={() => void replay.act({})}>
          <Trans>Tout rejouer</Trans>
        </Button>
      )}
      {act === 'repair_search' &&
        (isRepairing ? (
          <p>
            <Trans>Une vérification est en cours.</Trans>
          </p>
        ) : (
          <Button look="plain" isSending={repair.isSending} onClick={() => void repair.act()}>
            <Trans>Vérifier et réparer la recherche</Trans>
          </Button>
        ))}
    </Notice>
  );
}
