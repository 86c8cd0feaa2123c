import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import type { FactorKind } from './add-factor.js';
import type { TitleLevel } from './step-title.js';

/** Two buttons that each add a factor, with the steps that follow in their place. */
export function ChooseFactor({
  level,
  canAddApp = true,
  prove,
  onAdded,
  onDone,
}: {
  level: TitleLevel;
  canAddApp?: boolean;
  prove: (problem: Problem) => Promise<boolean>;
  /** Called as soon as the factor is added, before the recovery codes are noted. */
  onAdded?: () => void;
  /** Called once the factor is added, and the recovery codes are noted. */
  onDone: () => void;
}): ReactNode {
  const [kind, setKind] = useState<FactorKind>();
  const part = useOnDemand(() => import('./add-factor.js'));
  const choose = (chosen: FactorKind): void => {
    setKind(chosen);
    if (part.fetched === undefined) void part.fetch();
  };
  if (kind !== undefined && part.fetched !== undefined)
    return (
      <part.fetched.AddFactor
        kind={kind}
        {...{ level, prove, onAdded }}
        onBack={() => setKind(undefined)}
        onDone={() => {
          setKind(undefined);
          onDone();
        }}
      />
    );
  return (
    <>
      {part.whyNot !== undefined && (
        <Notice tone="bad" hasJustHappened>
          {part.whyNot}
        </Notice>
      )}
      <p>
        <Button look="plain" onClick={() => choose('passkey')}>
          <Trans>Ajouter une clé d’accès</Trans>
        </Button>
        <span className="hint">
          <Trans>
            Votre appareil confirme, par votre empreinte, votre visage ou son code. Le plus simple.
          </Trans>
        </span>
      </p>
      {canAddApp && (
        <>
          <p>
            <Trans>
              Une application de codes : sur votre téléphone, elle montre six chiffres à recopier.
            </Trans>
          </p>
          <p>
            <Button look="plain" onClick={() => choose('app')}>
              <Trans>Ajouter une application de codes</Trans>
            </Button>
          </p>
        </>
      )}
    </>
  );
}
