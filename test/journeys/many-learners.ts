import { Person } from '@passerelle/accounts';
import { aPerson } from '@passerelle/accounts/testing';
import type { Database } from '@passerelle/database';
import { Idea } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';

/** One more learner whom this person supervises, and one who requests it. */
export async function oneMoreLearner(
  database: Database,
  { id: supervisorId }: { id: string },
  { schoolId, now }: { schoolId: string; now: Date },
): Promise<void> {
  const { email } = await database.manager.findOneByOrFail(Person, { id: supervisorId });
  const student = async () => ({ kind: 'student' as const, personId: (await aPerson(database)).id });
  const learner = { ...(await student()), supervisorId, schoolId, minorUntil: '2099-08-31' };
  const { id: solverId } = await aSolver(database, {
    ...learner,
    ideas: [{ title: 'Un tapis qui appelle', description: '' }],
  });
  await database.manager.update(Idea, { solverId }, { signature: 'waiting', signatureAt: now });
  const asked = { supervisorEmail: email, supervisorAskedAt: now };
  await aSolver(database, { ...(await student()), ...asked, supervisorId, schoolId });
}
