import { Person } from '@passerelle/accounts';
import { aPerson } from '@passerelle/accounts/testing';
import type { Product } from '@passerelle/harness/product';
import { Idea, Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';

/** The holder of this profile requests a supervisor, and supervises a person under age. */
export async function superviseLearners(
  { database }: Product,
  { asking, supervisor }: { asking: string; supervisor: string },
): Promise<void> {
  const { manager } = database;
  const holder = await manager.findOneByOrFail(Person, { email: asking });
  const asked = { supervisorEmail: supervisor, supervisorAskedAt: new Date() };
  await manager.update(Solver, { personId: holder.id }, asked);
  const { id: supervisorId } = await manager.findOneByOrFail(Person, { email: supervisor });
  const { id: personId } = await aPerson(database, { name: 'Noé Lambert' });
  const minor = { kind: 'student' as const, personId, supervisorId, minorUntil: '2099-08-31' };
  // Its text is too short for others to see it.
  const { id: solverId } = await aSolver(database, {
    ...minor,
    name: 'Rampe de Noé',
    headline: '',
    description: '',
    territoryCodes: [],
    ideas: [{ title: 'Une rampe qui se plie', description: 'Elle tient dans un coffre de voiture.' }],
  });
  await manager.update(Idea, { solverId }, { signature: 'waiting', signatureAt: new Date() });
}
