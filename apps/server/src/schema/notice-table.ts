import { type AnyNotice, defaultTimings, type Topic, topics } from '@passerelle/notifications';
import '../app.module.js';

// Every lib defines its topics.

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

Each row is a kind of notice. \`npm run schema\` writes this file from the topics of the libs, and a spec proves it
current: do not edit it here.

- **channels**: \`app\` is the list of notices in the application, always; \`live\` updates open pages at once, always; \`mail\` as follows.
- **about**: the category by which people choose their mails. Notices of curators as curators belong to \`desk\`, whatever their category.
  No category: no mail. Curators with the desk in their daily mail read counts of the desk there, not each notice.
- **default**: the time of the mail for people without a choice. \`daily\`: in the one mail of the day, at eight in the morning of the reader’s time zone.
- **urgent**: \`always\` cannot wait; \`first\` cannot if its reader had none of its kind about the need; \`soon\` cannot if its meeting is within two days.
- **in a list**: the notice’s request to its reader. The mail of the day begins with requests for an answer, then for a confirmation, then news; results of saved
  searches have a heading of their own.
- **handler**: the identifier of its event handler.

Mails without a notice (to sign in, to answer an invitation, to take over a profile, to supervise, about a reply that was not passed on) lie beside their
subject, in files named \`*.mail.ts\`. Such a file may also send the mail of a notice that has none here.
`;

/** Text of the document with all notices. */
export const noticeTable = (): string => [introduction, ...topicsByName().map(sectionOf)].join('\n');

const topicsByName = (): Topic[] => topics.all.toSorted((one, other) => (one.name < other.name ? -1 : 1));

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
  topics.all.flatMap(({ notices }) =>
    Object.entries(notices).flatMap(([kind, definition]) =>
      definition.mailed === false ? [] : [{ kind, template: templateOf(definition) ?? '' }],
    ),
  );
