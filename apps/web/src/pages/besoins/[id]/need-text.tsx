import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Segments, Tags } from '../../../ui/boxes.js';
import { When } from '../../../ui/dates.js';
import { NeedFacts } from '../../../features/needs/need-facts.js';
import type { ReadNeedFragment } from './need.graphql.js';

/** Text of a need, as written. @param marked the same text with the words marked that the reader's profile shares */
export function NeedText({
  need,
  marked,
}: {
  need: ReadNeedFragment;
  marked?: readonly { hit: boolean; text: string }[] | undefined;
}): ReactNode {
  const { t } = useLingui();
  return (
    <section className="column">
      <h2>
        <Trans>Le besoin</Trans>
      </h2>
      <p className="written">{marked ? <Segments segments={marked} /> : need.description}</p>
      <Tags tags={need.tags} label={t`Sujets`} />
      <NeedFacts need={need}>
        {need.publishedAt && (
          <>
            <dt>
              <Trans>Mis en ligne le</Trans>
            </dt>
            <dd>
              <When at={need.publishedAt} />
            </dd>
          </>
        )}
      </NeedFacts>
    </section>
  );
}
