import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '../../ui/button.js';
import { paths } from '../../ui/routing/paths.js';
import { type PartName, usePartAddress } from './part-in-address.js';
import styles from './profile.module.css';
import type { ProfileFragment } from './profile.graphql.js';

type Hint = ProfileFragment['hints'][number];

const partOf: Record<Hint['about'], PartName> = {
  description: 'presentation',
  headline: 'presentation',
  tags: 'tags',
  territories: 'territories',
  ideas: 'ideas',
};

const acts: Record<Hint['about'], MessageDescriptor> = {
  description: msg`Dire ce que je sais faire`,
  headline: msg`Écrire une phrase`,
  tags: msg`Choisir des sujets`,
  territories: msg`Dire où je travaille`,
  ideas: msg`Présenter une idée`,
};

/**
 * The missing parts, each with the action that adds it. The first is the main action of the page. Optional
 * improvements are separate.
 */
export function ProfileTasks({ profile: { hints } }: { profile: ProfileFragment }): ReactNode {
  const needed = hints.filter(({ required }) => required);
  const ofUse = hints.filter(({ required }) => !required);
  if (hints.length === 0) {
    return (
      <LinkButton href={paths.forMe}>
        <Trans>Voir les besoins pour moi</Trans>
      </LinkButton>
    );
  }
  return (
    <>
      {needed.length > 0 && (
        <section aria-labelledby="tasks" className="card">
          <h2 id="tasks">
            <Plural
              value={needed.length}
              one="Il manque une chose pour que l’on vous voie"
              other="Il manque # choses pour que l’on vous voie"
            />
          </h2>
          <Tasks hints={needed} isFirst />
        </section>
      )}
      {ofUse.length > 0 && (
        <section aria-labelledby="more-tasks" className="card">
          <h2 id="more-tasks">
            <Trans>Pour recevoir plus de besoins</Trans>
          </h2>
          <Tasks hints={ofUse} isFirst={needed.length === 0} />
        </section>
      )}
    </>
  );
}

function Tasks({ hints, isFirst }: { hints: readonly Hint[]; isFirst: boolean }): ReactNode {
  const { i18n } = useLingui();
  const addressOf = usePartAddress();
  return (
    <ul className={`plain-list ${styles['tasks']}`}>
      {hints.map(({ about, sentence }, i) => (
        <li key={about}>
          <span>{sentence}</span>
          <LinkButton look={isFirst && i === 0 ? 'main' : 'plain'} href={addressOf(partOf[about])}>
            {i18n._(acts[about])}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
