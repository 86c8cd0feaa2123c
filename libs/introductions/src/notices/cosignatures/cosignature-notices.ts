import { Injectable } from '@nestjs/common';
import { profilePath, Settings, supervisionsPath } from '@passerelle/config';
import type { RequestContext } from '@passerelle/graphql';
import type { Mailing, Notice, NoticeData, SubjectSource } from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import { Idea, IdeaLoader, type Signature, Solver, SolverLoader } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';

/** A learner's profile, and the idea for its supervisor to read. null: all waiting ideas. */
export interface Cosigned {
  solver: Solver;
  idea: Idea | null;
}

export interface CosignatureFacts {
  /** The title of the idea, or the name of the profile. */
  about: string;
  /** null: the co-signature is no longer requested, or the notice is about all waiting ideas. */
  state: Signature | null;
  /** The supervisor's reason for sending the idea back. null: it was not sent back. */
  reason: string | null;
}

/** Props of every mail about a co-signature. */
export interface CosignatureMail extends CosignatureFacts {
  /** Name of the reader; empty: unknown. */
  name: string;
  heading: string;
  /** The holder of the idea. */
  learner: string;
  /** The person who reads the idea; empty: nobody any more. */
  supervisor: string;
  profile: string;
  supervisionsUrl: string;
  profileUrl: string;
}

const factsOf = ({ solver, idea }: Cosigned): CosignatureFacts => ({
  about: idea?.title ?? solver.name,
  state: idea?.signature ?? null,
  reason: idea?.returnedReason ?? null,
});

/** Finds the ideas that supervisors have to read, for notices about them. */
@Injectable()
export class CosignatureNotices implements SubjectSource<Cosigned, CosignatureFacts, CosignatureMail> {
  constructor(
    private readonly solvers: SolverLoader,
    private readonly ideas: IdeaLoader,
    private readonly settings: Settings,
  ) {}

  async find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<Cosigned | null> {
    const { solverId: id = '', ideaId } = data;
    const solver = await manager.findOne(Solver, {
      where: { id },
      relations: { person: true, supervisor: true },
    });
    const idea = ideaId === undefined ? null : await manager.findOneBy(Idea, { id: ideaId });
    return solver === null || (ideaId !== undefined && idea === null) ? null : { solver, idea };
  }

  dataOf({ solver, idea }: Cosigned): NoticeData {
    return { solverId: solver.id, ...(idea !== null && { ideaId: idea.id }) };
  }

  async factsOf(
    { data: { solverId = '', ideaId } }: Notice,
    context: RequestContext,
  ): Promise<CosignatureFacts> {
    const [solver, idea] = await Promise.all([
      this.solvers.load(context, solverId),
      ideaId === undefined ? null : this.ideas.load(context, ideaId),
    ]);
    if (solver === null) throw new NotFound();
    // The idea was removed since then, so the profile is named instead.
    return factsOf({ solver, idea });
  }

  mailPropsOf({ subject, reader, heading }: Mailing<Cosigned>): CosignatureMail {
    const { solver } = subject;
    const urlOf = (path: string): string => `${this.settings.publicUrl}${path}`;
    return {
      ...factsOf(subject),
      name: reader.to.name,
      heading,
      learner: solver.person?.name || solver.name,
      supervisor: solver.supervisor?.name ?? '',
      profile: solver.name,
      supervisionsUrl: urlOf(supervisionsPath),
      profileUrl: urlOf(profilePath),
    };
  }
}
