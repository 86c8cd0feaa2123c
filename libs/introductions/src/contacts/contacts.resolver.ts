import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import type { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionType } from '../introduction/introduction.graphql.js';
import { mayOnIntroduction } from '../introduction/introduction.policy.js';
import { PartiesOfIntroduction } from '../parties/parties-of-introduction.js';
import { ContactType } from './contact.graphql.js';
import { type Contact, type Contacts, ContactsLoader } from './contacts.loader.js';

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
