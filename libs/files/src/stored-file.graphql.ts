import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { enumOf } from '@passerelle/graphql';
import { type FileKind, fileKinds } from './content/file-types.js';
import { type Readiness, readiness } from './stored-file.policy.js';

export const FileKindEnum = enumOf('FileKind', fileKinds, 'What a file is, by what it holds.', {
  pdf: 'A document with fixed pages: .pdf.',
  image: 'A picture: JPEG, PNG or WebP.',
  text: 'Plain text, as in .txt, .csv and .md files.',
  document: 'A text from a word processor: .docx or .odt.',
  spreadsheet: 'Tables from a spreadsheet program: .xlsx or .ods.',
  presentation: 'Slides: .pptx or .odp.',
});
export const FileReadinessEnum = enumOf(
  'FileReadiness',
  readiness,
  '`scanning`: nobody reads it until an antivirus has; `refused`: that has found a program that does harm, and the file is gone.',
  {
    ready: 'Those who may see it download it.',
    scanning: 'An antivirus has not read it yet: nobody downloads it.',
    refused: 'The antivirus found a harmful program: the file is gone.',
  },
);

@ObjectType('StoredFile', { description: 'A file that somebody has added to something.' })
export class StoredFileType {
  @Field(() => ID, { description: 'UUID of the file.' })
  id: string;

  @Field({ description: 'With an ending that its content has.' })
  name: string;

  @Field(() => FileKindEnum, { description: 'By its content, whatever its name.' })
  kind: FileKind;

  @Field(() => Int, { description: 'Of its content, in bytes.' })
  size: number;

  @Field({
    description: 'The SHA-256 of its bytes, in hexadecimal digits: who has the same has the same file.',
  })
  sha256: string;

  @Field(() => FileReadinessEnum, { description: 'Whether it may be downloaded.' })
  readiness: Readiness;

  @Field({
    description:
      'Whether an antivirus has examined the file. false: it waits for that, or there is no antivirus here (`readiness` is then `ready`): say so beside the link that downloads it.',
  })
  scanned: boolean;

  @Field(() => Date, { description: 'When it was received.' })
  addedAt: Date;

  @Field(() => PersonType, { nullable: true, description: 'Who added it; null: their account is gone.' })
  addedBy: PersonType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The path at which those who may see it download it; null unless it is ready.',
  })
  path: string | null;
}
