import type { AnyNotice, Topic } from './notices/index.js';
import { defaultTimings } from './preferences/index.js';
import { topics } from './topics.js';

const columns = [
  'notice',
  'event',
  'audience',
  'channels',
  'about',
  'default',
  'urgent',
  'in a list',
  'template',
  'handler',
];

const introduction = `# Notifications

What the product tells, one row a kind of notice. Written by \`npm run schema\` from the topics of \`libs/notifications\`, and a spec proves it
current: do not edit it here.

- **channels**: \`app\` is the list of notices in the application, always; \`live\` hints open pages of it at once, always; \`mail\` as follows.
- **about**: the category by which people choose their mails. Who is told something as a curator chooses it as \`desk\`, whatever its category.
  No category: no mail. Who has the desk in lists is told there how much waits, not each notice.
- **default**: when it is mailed to whoever has chosen nothing. \`daily\`: in the one mail of the day, at eight in the morning where the reader is.
- **urgent**: \`always\` cannot wait; \`first\` cannot if its reader had none of its kind about the need; \`soon\` cannot while what it is about happens within two days.
- **in a list**: what the notice asks of its reader there. The mail of the day begins with what needs an answer, then what needs a confirmation, then news; results of saved
  searches have a heading of their own.
- **handler**: the identifier of its event handler.

Mails that tell no notice (to sign in, to answer an invitation, to take over a profile, to supervise, about a reply that was not passed on) lie beside what they are
about, in files named \`*.mail.ts\`. Where a notice has no mail here, such a file may send one.
`;

/** Text of the document that lists every notice. */
export const noticeTable = (): string =>
  [introduction, ...(topics as readonly Topic[]).map(sectionOf)].join('\n');

function sectionOf({ name, notices }: Topic): string {
  const rows = Object.entries(notices).map(([kind, definition]) => {
    const { on, to, mailed, handler } = definition;
    const template = templateOf(definition);
    const ofMail =
      mailed === false
        ? ['', '', '', '', '']
        : [
            code(mailed.category),
            words(defaultTimings[mailed.category]),
            mailed.urgent,
            mailed.asks ?? mailed.under ?? 'news',
            code(template ?? ''),
          ];
    const channels = mailed === false ? 'app, live' : 'app, live, mail';
    return [code(kind), code(on.eventName), to, channels, ...ofMail, code(handler)];
  });
  return [`## ${words(name)}`, '', ...tableOf([columns, ...rows]), ''].join('\n');
}

const templateOf = (definition: AnyNotice): string | undefined =>
  definition.compose === undefined ? definition.mail?.template : definition.template;

function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)];
}

const code = (name: string): string => `\`${name}\``;
const words = (name: string): string => name.replaceAll('_', ' ');

/** Each kind that is mailed, with the template of its mail. */
export const noticesMailed = (): { kind: string; template: string }[] =>
  (topics as readonly Topic[]).flatMap(({ notices }) =>
    Object.entries(notices).flatMap(([kind, definition]) =>
      definition.mailed === false ? [] : [{ kind, template: templateOf(definition) ?? '' }],
    ),
  );
