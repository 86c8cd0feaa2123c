import { type Database, newId } from '@passerelle/database';
import { insertRow } from '@passerelle/database/testing';
import { textSignature } from '@passerelle/text';
import { Need } from '../src/need/need.entity.js';

/** Writes a need straight into the table, with the given fields; by default a draft in Orléans. */
export async function aNeed(
  database: Database,
  { organisationId, ...wanted }: Partial<Need> & Pick<Need, 'organisationId'>,
): Promise<Need> {
  const now = new Date();
  const need = database.manager.create(Need, {
    id: newId(),
    organisationId,
    authorId: null,
    state: 'draft',
    title: 'Repérer plus tôt les chutes de nos bénéficiaires',
    description:
      'Nos aides à domicile découvrent parfois une chute plusieurs heures après. Nous cherchons une alerte discrète et simple.',
    tagIds: [],
    territoryCodes: ['commune:45234'],
    wantedKinds: [],
    acceptsRemote: true,
    confidential: false,
    neededBy: null,
    submittedAt: (wanted.state ?? 'draft') === 'draft' ? null : now,
    createdAt: now,
    updatedAt: now,
    ...wanted,
  });
  need.textSignature ??= textSignature(need.title, need.description);
  return insertRow(database.manager, Need, need);
}
