import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { When } from '../../looks/index.js';
import type { DraftContent } from '../draft/index.js';

/** All that a text of a need says, to be read and copied. */
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
