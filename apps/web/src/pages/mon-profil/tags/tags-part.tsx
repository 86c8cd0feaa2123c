import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Tags } from '../../../ui/boxes.js';
import { Part } from '../part.js';
import type { ProfileFragment } from '../profile.graphql.js';
import { TagChoice } from './tag-choice.js';

/** Tags of the profile. */
export function TagsPart({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t } = useLingui();
  const { tags, keywords } = profile;
  return (
    <Part
      profile={profile}
      name="tags"
      title={t`Sujets`}
      view={
        tags.length + keywords.length === 0 ? (
          <p className="muted">
            <Trans>Rien encore : sans sujets, seuls les mots de votre texte sont comparés.</Trans>
          </p>
        ) : (
          <Tags
            label={t`Sujets choisis`}
            tags={[...tags, ...keywords.map((label) => ({ id: label, label }))]}
          />
        )
      }
      inputs={{ tags: <TagChoice profile={profile} /> }}
    />
  );
}
