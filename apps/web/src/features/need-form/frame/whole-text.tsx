import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { When } from '../../../ui/dates.js';
import type { DraftContent } from '../draft/content.js';

/** The whole text of a draft, to read and copy. */
export const WholeText = ({ content }: { content: DraftContent }): ReactNode => (
  <div className="written">
    {content.title && (
      <p>
        <strong>{content.title}</strong>
      </p>
    )}
    {content.description && <p>{content.description}</p>}
    {content.tags.length > 0 && <p>{content.tags.map(({ label }) => label).join(', ')}</p>}
    {content.places.length > 0 && <p>{content.places.map(({ name }) => name).join(', ')}</p>}
    {content.neededBy && (
      <p>
        <Trans>
          Avant le <When at={content.neededBy} />
        </Trans>
      </p>
    )}
  </div>
);
