import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { columnLetters } from '@passerelle/imports';
import { sentenceIn } from '@passerelle/problems';
import { adviceFor, storedSentenceInWords } from './advice.js';
import { kindsOfImport } from './plan/import-kinds.js';
import { labelOf } from './plan/import-labels.js';
import type { ImportPlan } from './plan/import-plan.entity.js';
import {
  type ImportColumnType,
  ImportConnection,
  type ImportCountsType,
  type ImportFieldType,
  type ImportPermissions,
  type ImportProblemType,
  type ImportRemarkType,
  ImportResult,
  ImportType,
  type ImportUndoneType,
} from './plan/import-plan.graphql.js';
import { isUndoable, mayOnImport, statesFor } from './plan/import-plan.policy.js';
import { ImportPlansService } from './plan/import-plans.service.js';
import { RetainedLinesLoader } from './retained-lines.loader.js';

@Resolver(() => ImportType)
export class ImportPlansResolver {
  constructor(
    private readonly plans: ImportPlansService,
    private readonly people: PersonLoader,
    private readonly retainedLines: RetainedLinesLoader,
    private readonly clock: Clock,
  ) {}

  @Query(() => ImportConnection, { description: 'The files that curators have sent, the last first.' })
  @Allow('curator')
  imports(@Args() page: ConnectionArgs): Promise<Page<ImportPlan>> {
    return this.plans.list(page);
  }

  @Query(() => ImportType, {
    name: 'import',
    description: 'One file, with the plan of its rows and what became of it.',
  })
  @Allow('curator')
  one(
    @CurrentActor() actor: Actor,
    @IdArg('the import, as `POST /api/imports` answers it') id: string,
  ): Promise<ImportPlan> {
    return this.plans.see(actor, id);
  }

  @Mutation(() => ImportResult, {
    description:
      'Says which column of a file is which, and has all decided anew that would become of its rows. Nothing is imported.',
  })
  @Allow('curator')
  planImport(
    @CurrentActor() actor: Actor,
    @IdArg('the import; in a state that does not allow it, it is `IllegalTransition`') id: string,
    @Args('columns', {
      type: () => [String],
      nullable: 'items',
      description: 'For each column of the file, in order, the field that it fills; null: it is left out.',
    })
    columns: (string | null)[],
    @Args('leftOut', {
      type: () => [Int],
      defaultValue: [],
      description:
        'Rows that are not to be imported: one of each pair of `likenesses` of which only one is wanted.',
    })
    leftOut: number[],
  ): Promise<ImportPlan> {
    return this.plans.plan(actor, id, columns, leftOut);
  }

  @Mutation(() => ImportResult, {
    description:
      'Imports the file as it was planned, and not otherwise: if the data have changed since, the plan is made anew.',
  })
  @Allow('curator')
  applyImport(
    @CurrentActor() actor: Actor,
    @IdArg('the import; in a state that does not allow it, it is `IllegalTransition`') id: string,
    @Args('planHash', { description: 'Of the plan that was read.' }) planHash: string,
  ): Promise<ImportPlan> {
    return this.plans.apply(actor, id, planHash);
  }

  @Mutation(() => ImportResult, {
    description:
      'Withdraws what an import has made, if nobody has built on it, and gives what it has changed its former content, if nobody has changed it since.',
  })
  @Allow('curator')
  undoImport(
    @CurrentActor() actor: Actor,
    @IdArg('the import; in a state that does not allow it, it is `IllegalTransition`') id: string,
  ): Promise<ImportPlan> {
    return this.plans.undo(actor, id);
  }

  @Mutation(() => ImportResult, {
    description: 'Puts a file aside that is not to be imported: nothing of it is kept.',
  })
  @Allow('curator')
  dropImport(
    @CurrentActor() actor: Actor,
    @IdArg('the import; in a state that does not allow it, it is `IllegalTransition`') id: string,
  ): Promise<ImportPlan> {
    return this.plans.drop(actor, id);
  }

  @FieldOf('Import')
  columns({ headings, samples, columns }: ImportPlan): ImportColumnType[] {
    return headings.map((heading, i) => ({
      letters: columnLetters(i),
      heading,
      samples: samples[i] ?? [],
      field: columns[i] ?? null,
    }));
  }

  @FieldOf('Import')
  fields({ kind }: ImportPlan, { language }: RequestContext): ImportFieldType[] {
    const { layout, required } = kindsOfImport[kind];
    return layout.columns.map((name) => ({
      name,
      label: sentenceIn(labelOf(name), language),
      required: required.includes(name),
    }));
  }

  @FieldOf('Import')
  counts({ planHash, created, updated, unchanged, rejected }: ImportPlan): ImportCountsType | null {
    return planHash === null ? null : { created, changed: updated, unchanged, refused: rejected };
  }

  @FieldOf('Import')
  problems({ problems, kind }: ImportPlan, { language }: RequestContext): ImportProblemType[] {
    const { columns } = kindsOfImport[kind].layout;
    return problems.map(({ row, column, field, rule, message }) => {
      const name = field.split('.')[0] ?? field;
      const known = columns.find((each) => each === name);
      const advice = adviceFor(name, rule);
      return {
        row,
        column: column === null ? null : columnLetters(column),
        label: known === undefined ? null : sentenceIn(labelOf(known), language),
        rule,
        message: storedSentenceInWords(message, language),
        advice: advice && sentenceIn(advice, language),
      };
    });
  }

  @FieldOf('Import')
  remarks({ remarks }: ImportPlan, { language }: RequestContext): ImportRemarkType[] {
    return remarks.map(({ row, message }) => ({ row, message: storedSentenceInWords(message, language) }));
  }

  @FieldOf('Import')
  failure({ failure }: ImportPlan, { language }: RequestContext): string | null {
    return failure && storedSentenceInWords(failure, language);
  }

  @FieldOf('Import')
  author({ authorId }: ImportPlan, context: RequestContext): Promise<Person | null> {
    return this.person(authorId, context);
  }

  @FieldOf('Import')
  appliedBy({ appliedById }: ImportPlan, context: RequestContext): Promise<Person | null> {
    return this.person(appliedById, context);
  }

  @FieldOf('Import')
  undoneBy({ undoneById }: ImportPlan, context: RequestContext): Promise<Person | null> {
    return this.person(undoneById, context);
  }

  @FieldOf('Import')
  async undone(plan: ImportPlan, context: RequestContext): Promise<ImportUndoneType | null> {
    if (plan.state !== 'undone') return null;
    const { withdrawn, restored, kept } = plan;
    const lines = kept === 0 ? [] : await this.retainedLines.load(context, plan.id);
    return {
      withdrawn,
      restored,
      kept,
      lines: lines.map(({ row, why }) => ({ row, message: storedSentenceInWords(why, context.language) })),
    };
  }

  @FieldOf('Import')
  viewerCan(plan: ImportPlan, { actor }: RequestContext<Actor>): ImportPermissions {
    const can = (action: 'plan' | 'apply' | 'undo' | 'drop'): boolean =>
      statesFor[action].includes(plan.state) && mayOnImport(actor, action, plan);
    return {
      plan: can('plan'),
      apply: can('apply'),
      undo: can('undo') && isUndoable(plan, this.clock.now()),
      drop: can('drop'),
    };
  }

  private async person(id: string | null, context: RequestContext): Promise<Person | null> {
    return id === null ? null : this.people.load(context, id);
  }
}
