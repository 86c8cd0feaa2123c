import type { Language } from '@passerelle/config';
import { headed } from '@passerelle/mail';
import { type Need, type NeedEdit, sentencesOf } from '@passerelle/needs';
import { type Fit, fitOnOneLine } from './match-reasons.words.js';
import type { NoticeKindAbout } from './notice.entity.js';
import { fieldsInWords } from './need-change.words.js';

/** What a notice says, made when it is read: as things are then, not as they were. */
export interface NoticeText {
  title: string;
  body: string;
}

/** What this file has words for. */
type NoticeKind = NoticeKindAbout<'match' | 'need'>;

export interface NoticeFacts {
  need: Need;
  /** Of a `need_edited`. */
  edit: NeedEdit | null;
  /** Of a `match_found`: why it fits. */
  fit: Fit;
  /** Of a `match_found`: whether those whom it tells have dismissed it. */
  setAside: boolean;
  /** Of a `need_matched`: how many solvers could answer now. */
  solvers: number;
}

/** What each kind of notice and its mail say first; the title of the need follows. */
export const noticeHeadings: Record<Language, Record<NoticeKind, string>> = {
  fr: {
    match_found: 'Un besoin qui pourrait vous concerner',
    need_matched: 'Votre besoin a trouvé des correspondances',
    need_submitted: 'Un besoin à relire',
    need_changes_requested: 'Votre besoin est à compléter',
    need_refused: 'Votre besoin n’a pas été retenu',
    need_published: 'Votre besoin est publié',
    need_edited: 'Votre besoin a été modifié',
    need_expired: 'Votre besoin n’est plus en ligne',
    need_closed: 'Votre besoin est clos',
  },
  en: {
    match_found: 'A need that may be for you',
    need_matched: 'Your need has found matches',
    need_submitted: 'A need to read',
    need_changes_requested: 'Your need is to be completed',
    need_refused: 'Your need has not been accepted',
    need_published: 'Your need is published',
    need_edited: 'Your need has been changed',
    need_expired: 'Your need is no longer online',
    need_closed: 'Your need is closed',
  },
};

/** What a notice of a match says first, once those whom it tells have dismissed it. */
const setAsideHeading: Record<Language, string> = {
  fr: 'Un besoin que vous avez écarté',
  en: 'A need that you have set aside',
};

/** The beginning of a sentence on how many solvers could do something. */
export const solverCount: Record<Language, (count: number) => string> = {
  fr: (count) =>
    count === 1 ? 'Un porteur de solution pourrait' : `${count} porteurs de solutions pourraient`,
  en: (count) => (count === 1 ? 'One solver could' : `${count} solvers could`),
};

/** What a curator has said against a need; empty: nothing stands. */
const remarksOnOneLine = ({ moderationReasons, moderationNote }: Need, language: Language): string =>
  [...sentencesOf(moderationReasons, language).map(({ wrong }) => `${wrong}.`), moderationNote ?? '']
    .filter((part) => part !== '')
    .join(' ');

const bodies: Record<Language, Record<NoticeKind, (facts: NoticeFacts) => string>> = {
  fr: {
    match_found: ({ fit, setAside }) =>
      setAside ? 'Vous pouvez revenir sur votre réponse.' : fitOnOneLine(fit, 'fr'),
    need_matched: ({ need, solvers }) => {
      if (need.state !== 'published') return 'Il n’est plus en ligne aujourd’hui.';
      return solvers === 0
        ? 'Il n’en reste aucune à ce jour. La recherche continue.'
        : `${solverCount.fr(solvers)} y répondre.`;
    },
    need_submitted: ({ need }) =>
      need.state === 'submitted' ? 'Il attend votre relecture.' : 'Il a été relu depuis.',
    need_changes_requested: ({ need }) =>
      remarksOnOneLine(need, 'fr') || 'Il a été soumis de nouveau depuis.',
    need_refused: ({ need }) => remarksOnOneLine(need, 'fr') || 'L’équipe d’OVLT ne peut pas le publier.',
    need_published: ({ need }) =>
      need.state === 'published'
        ? 'Nous cherchons qui peut y répondre.'
        : 'Il n’est plus en ligne aujourd’hui.',
    need_expired: ({ need }) => {
      if (need.state === 'published') return 'Il a été remis en ligne depuis.';
      if (need.state === 'closed') return 'Il a été clôturé depuis.';
      return 'S’il est toujours d’actualité, remettez-le en ligne. Sinon, clôturez-le.';
    },
    need_edited: ({ edit }) =>
      edit === null
        ? 'Un animateur d’OVLT l’a modifié.'
        : `Un animateur d’OVLT a modifié ${fieldsInWords(edit.changes, 'fr')}.`,
    need_closed: ({ need }) => need.closingNote ?? 'L’équipe d’OVLT l’a clos.',
  },
  en: {
    match_found: ({ fit, setAside }) =>
      setAside ? 'You can take your answer back.' : fitOnOneLine(fit, 'en'),
    need_matched: ({ need, solvers }) => {
      if (need.state !== 'published') return 'It is no longer online today.';
      return solvers === 0
        ? 'None is left to this day. The search goes on.'
        : `${solverCount.en(solvers)} answer it.`;
    },
    need_submitted: ({ need }) =>
      need.state === 'submitted' ? 'It waits for you to read it.' : 'It has been read since.',
    need_changes_requested: ({ need }) =>
      remarksOnOneLine(need, 'en') || 'It has been submitted again since.',
    need_refused: ({ need }) => remarksOnOneLine(need, 'en') || 'The OVLT team cannot publish it.',
    need_published: ({ need }) =>
      need.state === 'published'
        ? 'We are looking for those who can answer it.'
        : 'It is no longer online today.',
    need_expired: ({ need }) => {
      if (need.state === 'published') return 'It has been put back online since.';
      if (need.state === 'closed') return 'It has been closed since.';
      return 'If it still stands, put it back online. Otherwise close it.';
    },
    need_edited: ({ edit }) =>
      edit === null
        ? 'A curator of OVLT has changed it.'
        : `A curator of OVLT has changed ${fieldsInWords(edit.changes, 'en')}.`,
    need_closed: ({ need }) => need.closingNote ?? 'The OVLT team has closed it.',
  },
};

/** What a notice says to its reader. */
export function noticeText(kind: NoticeKind, facts: NoticeFacts, language: Language): NoticeText {
  const heading =
    kind === 'match_found' && facts.setAside ? setAsideHeading[language] : noticeHeadings[language][kind];
  return {
    title: headed(heading, facts.need.title, language),
    body: bodies[language][kind](facts),
  };
}
