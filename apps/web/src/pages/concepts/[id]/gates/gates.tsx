import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import styles from '../../../../features/concepts/concepts.module.css';
import { gateWords } from '../../../../features/concepts/words.js';
import type { GateVerdict } from '../../../../ui/api/schema-types.js';
import { useOnDemand } from '../../../../ui/api/use-on-demand.js';
import { Notice } from '../../../../ui/boxes.js';
import { When } from '../../../../ui/dates.js';
import { useConfirmation } from '../../../../ui/focus/confirmation.js';
import { DecideForm } from './decide-form.js';
import type { GateInFullFragment, GatesOfConceptFragment } from './gates.graphql.js';
import { ItemOfGate } from './item-of-gate.js';
import type { OwnEvidence } from './own-evidence.js';

interface Shown {
  concept: GatesOfConceptFragment & OwnEvidence;
  /** Fetches the page's data again. */
  refresh: () => void;
}

/** The four gates: the next gate open, the others folded. */
export function Gates({ concept, refresh }: Shown): ReactNode {
  const { i18n } = useLingui();
  // The forms that waive items, which only curators use, are fetched for them once the page is on the screen.
  const { fetched: waiving, whyNot, fetch } = useOnDemand(async () => import('./waiving.js'));
  const mayWaive = concept.gates.some(({ items }) =>
    items.some(({ viewerCan }) => viewerCan.waive || viewerCan.askAgain),
  );
  useEffect(() => {
    if (mayWaive) void fetch();
    // oxlint-disable-next-line react/exhaustive-deps -- `fetch` is another at each rendering
  }, [mayWaive]);
  return (
    <section className={styles.gates}>
      <h2>
        <Trans>Les quatre étapes</Trans>
      </h2>
      {concept.gates.map((gate, i) => (
        <details key={gate.gate} open={gate.isAhead} className={styles.gate}>
          <summary>
            <strong>{`${i + 1}. ${i18n._(gateWords[gate.gate])}`}</strong>{' '}
            <StateOfGate gate={gate} gateState={concept.gateState} />
          </summary>
          <Decisions decisions={gate.decisions} />
          <ul className={`plain-list rows ${styles.items}`}>
            {gate.items.map((item) => (
              <ItemOfGate
                key={item.key}
                item={item}
                concept={concept}
                isAhead={gate.isAhead}
                refresh={refresh}
                waiving={waiving}
              />
            ))}
          </ul>
          <Reopening concept={concept} gate={gate} />
        </details>
      ))}
      {whyNot !== undefined && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
    </section>
  );
}

/** Form that reopens the last passed gate. */
function Reopening({
  concept,
  gate,
}: {
  concept: GatesOfConceptFragment;
  gate: GateInFullFragment;
}): ReactNode {
  const { confirm, confirmation } = useConfirmation(`gate ${gate.gate}`);
  return (
    <>
      {!gate.isAhead && gate.viewerCan.decide.length > 0 && (
        <details>
          <summary>
            <Trans>Rouvrir cette étape</Trans>
          </summary>
          <DecideForm concept={concept} gate={gate} onDone={confirm} />
        </details>
      )}
      {confirmation}
    </>
  );
}

function StateOfGate({
  gate: { isPassed, isAhead, items, decisions },
  gateState,
}: {
  gate: GateInFullFragment;
  gateState: GatesOfConceptFragment['gateState'];
}): ReactNode {
  if (isPassed) {
    const passed = decisions.findLast(({ verdict }) => verdict === 'passed');
    return (
      <span className="state ok">
        {passed ? (
          <Trans>
            franchie le <When at={passed.at} />
          </Trans>
        ) : (
          <Trans>franchie</Trans>
        )}
      </span>
    );
  }
  if (!isAhead)
    return (
      <span className="muted">
        <Trans>plus tard</Trans>
      </span>
    );
  if (gateState === 'refused')
    return (
      <span className="state bad">
        <Trans>refusée</Trans>
      </span>
    );
  const done = items.filter(({ state }) => state !== 'open').length;
  const all = items.length;
  return (
    <span className="muted">
      <Trans>
        {done} sur {all}
      </Trans>
    </span>
  );
}

const verdictWords = {
  passed: msg`Franchie`,
  changes: msg`À compléter`,
  refused: msg`Refusée`,
  reopened: msg`Rouverte`,
} satisfies Record<GateVerdict, unknown>;

/** Decisions that curators have signed at this gate. */
function Decisions({ decisions }: Pick<GateInFullFragment, 'decisions'>): ReactNode {
  const { t, i18n } = useLingui();
  if (decisions.length === 0) return null;
  return (
    <ul className={`plain-list ${styles.decisions}`}>
      {decisions.map(({ id, verdict, reason, at, person }) => {
        const who = person?.name || t`quelqu’un qui n’a plus de compte`;
        return (
          <li key={id}>
            <strong>{i18n._(verdictWords[verdict])}</strong>{' '}
            <span className="muted">
              <Trans>
                le <When at={at} />, signé {who}
              </Trans>
            </span>
            {reason !== '' && <blockquote className="written">{reason}</blockquote>}
          </li>
        );
      })}
    </ul>
  );
}
