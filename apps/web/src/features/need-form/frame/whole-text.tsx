import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { When } from '../../../ui/dates.js';
import type { DraftContent } from '../draft/content.js';

/** The whole text of a draft, to read and copy. */
export function WholeText({ content }: { content: DraftContent }): ReactNode {
  // A record, so that a forgotten field does not compile.
  const changedElsewhere: Record<keyof DraftContent, ReactNode> = {
    title: content.title && <strong>{content.title}</strong>,
    description: content.description,
    tags: content.tags.map(({ label }) => label).join(', '),
    places: content.places.map(({ name }) => name).join(', '),
    neededBy: content.neededBy && (
      <Trans>
        Avant le <When at={content.neededBy} />
      </Trans>
    ),
    // Choices of the last page.
    wantedKinds: null,
    acceptsRemote: null,
    confidential: null,
  };
  return (
    <div className="written">
      {Object.entries(changedElsewhere).map(([name, part]) => part && <p key={name}>{part}</p>)}
    </div>
  );
}
