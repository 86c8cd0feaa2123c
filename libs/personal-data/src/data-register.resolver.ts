import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type Language, Settings } from '@passerelle/config';
import { type Kept, type LegalBasis, personalTables, type Purpose, purposes } from '@passerelle/database';
import { CurrentLanguage, enumOf, Public } from '@passerelle/graphql';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import { sentences } from './personal-data.sentences.js';

const LegalBasisEnum = enumOf(
  'LegalBasis',
  ['contract', 'consent', 'legal_obligation', 'legitimate_interest'] as const satisfies readonly LegalBasis[],
  'Basis of article 6 of the GDPR.',
  {
    contract: 'The service that the person has asked for: article 6(1)(b).',
    consent: 'The person has agreed: article 6(1)(a).',
    legal_obligation: 'The law demands it: article 6(1)(c).',
    legitimate_interest: 'A legitimate interest: article 6(1)(f).',
  },
);

@ObjectType('DataPurpose', { description: 'A purpose for which data of people are processed.' })
export class DataPurposeType {
  @Field({ description: 'The purpose, in the reader’s language.' })
  title: string;

  @Field({ description: 'Which data, in words.' })
  what: string;

  @Field(() => LegalBasisEnum, { description: 'On which basis.' })
  basis: LegalBasis;

  @Field(() => [String], { description: 'How long they are kept, in words: one or several durations.' })
  kept: string[];
}

@ObjectType('DataRegister', { description: 'What the installation does with data of people.' })
export class DataRegisterType {
  @Field(() => [DataPurposeType], { description: 'Derived from the register of all columns.' })
  purposes: DataPurposeType[];

  @Field(() => String, {
    nullable: true,
    description: 'Address of the data protection officer; null: not said.',
  })
  dpoEmail: string | null;

  @Field(() => Int, { description: 'For how many days an account whose erasure is asked for can be kept.' })
  erasureDays: number;

  @Field(() => Int, { description: 'After how many months without a visit people are warned.' })
  inactiveMonths: number;
}

@Resolver(() => DataRegisterType)
export class DataRegisterResolver {
  constructor(private readonly settings: Settings) {}

  @Query(() => DataRegisterType, { description: 'What is done with data of people, and for how long.' })
  @Public()
  dataRegister(@CurrentLanguage() language: Language): DataRegisterType {
    const { dpoEmail, erasureDays, inactiveMonths } = this.settings;
    return { purposes: purposesIn(language), dpoEmail: dpoEmail ?? null, erasureDays, inactiveMonths };
  }
}

function purposesIn(language: Language): DataPurposeType[] {
  return (Object.keys(purposes) as Purpose[]).map((purpose) => {
    const durations = personalTables()
      .filter((table) => table.purpose === purpose && table.about.length > 0)
      .map(({ kept }) => sentenceIn(durationOf(kept), language));
    return {
      title: sentenceIn(sentences[`purpose_${purpose}`](), language),
      what: sentenceIn(sentences[`what_${purpose}`](), language),
      basis: purposes[purpose],
      kept: [...new Set(durations)],
    };
  });
}

const durationOf = (kept: Kept): Sentence => {
  if (kept === 'account') return sentences.kept_account();
  if (kept === 'subject') return sentences.kept_subject();
  return kept === 'expiry' ? sentences.kept_expiry() : sentences.kept_days({ days: kept.days });
};
