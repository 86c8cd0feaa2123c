import { Invitation } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
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
