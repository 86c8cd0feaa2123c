import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Contact, type Contacts, ContactsLoader } from './contacts.loader.js';
import type { Introduction } from './introduction/introduction.entity.js';
import { IntroductionType } from './introduction/introduction.graphql.js';
import { mayOnIntroduction } from './introduction/introduction.rules.js';
import { PartiesOfIntroduction } from './parties/parties.js';

@ObjectType('Contact', { description: 'Somebody to talk to on one side.' })
export class ContactType {
  @Field({ description: 'As they call themselves; may be empty.' })
  name: string;

  @Field({ description: 'At which they are written to.' })
  email: string;

  @Field({ description: 'Answers for somebody under age, whose own address nobody is given.' })
  supervises: boolean;
}

/** Fields that contact details add to introductions. */
@Resolver(() => IntroductionType)
export class ContactsResolver {
  constructor(
    private readonly parties: PartiesOfIntroduction,
    private readonly contacts: ContactsLoader,
  ) {}

  @ResolveField(() => [ContactType], {
    nullable: true,
    description: 'Whom to talk to at the company; null until both have accepted.',
  })
  @FieldOf('Introduction')
  async companyContacts(
    introduction: Introduction,
    context: RequestContext<Actor>,
  ): Promise<Contact[] | null> {
    return (await this.contactsOf(introduction, context))?.company ?? null;
  }

  @ResolveField(() => [ContactType], {
    nullable: true,
    description: 'Whom to talk to on the solver’s side; null until both have accepted.',
  })
  @FieldOf('Introduction')
  async solverContacts(
    introduction: Introduction,
    context: RequestContext<Actor>,
  ): Promise<Contact[] | null> {
    return (await this.contactsOf(introduction, context))?.solver ?? null;
  }

  private async contactsOf(
    introduction: Introduction,
    context: RequestContext<Actor>,
  ): Promise<Contacts | null> {
    const parties = await this.parties.load(context, introduction);
    return mayOnIntroduction(context.actor, 'seeContacts', introduction, parties)
      ? this.contacts.load(context, introduction.id)
      : null;
  }
}
