import { Invitation } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import { SavedSearch } from '@passerelle/finding';
import { OneTimeTokens } from '@passerelle/links';
import { DAY, type Make } from './make.js';

export const invitation: Make = async ({ app, database, people, company, now }) => {
  const email = people.stranger.email;
  const invitationId = newId();
  await database.manager.insert(Invitation, {
    id: invitationId,
    organisationId: company.id,
    email,
    role: 'member',
    invitedById: people.owner.id,
    createdAt: now,
  });
  const grant = { subjectId: invitationId, email };
  return {
    invitationId,
    secret: await app.get(OneTimeTokens).issue({ ...grant, purpose: 'invitation', expiresIn: DAY }),
  };
};

/** Searches are private. */
export const savedSearch: Make = async ({ database, people, now }) => {
  const searchId = newId();
  const fields = { id: searchId, personId: people.owner.id, name: 'Chutes', text: 'chutes', tags: [] };
  await database.manager.insert(
    SavedSearch,
    SavedSearch.save({ ...fields, territories: [], kinds: [] }, now),
  );
  return { savedSearchId: searchId };
};
