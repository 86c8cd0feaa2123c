import { Injectable } from '@nestjs/common';
import { profilePath, Settings } from '@passerelle/config';
import type { RequestContext } from '@passerelle/graphql';
import type { Mailing, Notice, NoticeData, SubjectSource } from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import { Idea } from '../../solver/idea.entity.js';
import { IdeaLoader } from '../../solver/idea.loader.js';
import { Solver, SolverLoader } from '../../solver/solver.entity.js';

/** A profile, or one of its ideas, that a curator hides or shows again. */
export interface Judged {
  solver: Solver;
  idea: Idea | null;
}

export interface ProfileFacts {
  /** The name of the profile, or the title of its idea. */
  about: string;
  /** Why it is hidden, in the curator's words; null: it is not hidden. */
  hiddenReason: string | null;
}

/** Props of every mail about a profile. */
export interface ProfileMail extends ProfileFacts {
  /** Name of the reader; empty: unknown. */
  name: string;
  heading: string;
  profile: string;
  /** Where the holder corrects the text and the ideas. */
  profileUrl: string;
}

const factsOf = ({ solver, idea }: Judged): ProfileFacts => ({
  about: idea?.title ?? solver.name,
  hiddenReason: (idea ?? solver).hiddenReason,
});

/** Finds the profiles that notices are about, each with its idea if the notice is about an idea. */
@Injectable()
export class ProfileNotices implements SubjectSource<Judged, ProfileFacts, ProfileMail> {
  constructor(
    private readonly solvers: SolverLoader,
    private readonly ideas: IdeaLoader,
    private readonly settings: Settings,
  ) {}

  async find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<Judged | null> {
    const { solverId = '', ideaId } = data;
    const solver = await manager.findOneBy(Solver, { id: solverId });
    const idea = ideaId === undefined ? null : await manager.findOneBy(Idea, { id: ideaId });
    return solver === null || (ideaId !== undefined && idea === null) ? null : { solver, idea };
  }

  dataOf({ solver, idea }: Judged): NoticeData {
    return { solverId: solver.id, ...(idea !== null && { ideaId: idea.id }) };
  }

  async factsOf({ data: { solverId = '', ideaId } }: Notice, context: RequestContext): Promise<ProfileFacts> {
    const [solver, idea] = await Promise.all([
      this.solvers.load(context, solverId),
      ideaId === undefined ? null : this.ideas.load(context, ideaId),
    ]);
    if (solver === null) throw new NotFound();
    // The idea was removed since, so the profile is named instead.
    return ideaId !== undefined && idea === null
      ? { about: solver.name, hiddenReason: null }
      : factsOf({ solver, idea });
  }

  mailPropsOf({ subject, reader, heading }: Mailing<Judged>): ProfileMail {
    const { solver } = subject;
    return {
      ...factsOf(subject),
      name: reader.to.name,
      heading,
      profile: solver.name,
      profileUrl: `${this.settings.publicUrl}${profilePath}`,
    };
  }
}
