import type { Language } from '@passerelle/config';
import type { SolverKind } from './field-of-solver.js';
import type { Solver } from './solver.entity.js';

/** A kind of solver as people read it. */
interface KindInWords {
  /** On its own: “Étudiant”. */
  label: string;
  /** Within a sentence: “un étudiant ou une étudiante”. */
  one: string;
  /** Several of them, within a sentence: “étudiants”. */
  several: string;
}

const words: Record<Language, Record<SolverKind | 'apprentice', KindInWords>> = {
  fr: {
    startup: { label: 'Start-up', one: 'une start-up', several: 'start-up' },
    student: { label: 'Étudiant', one: 'un étudiant ou une étudiante', several: 'étudiants' },
    project_holder: {
      label: 'Porteur de projet',
      one: 'un porteur ou une porteuse de projet',
      several: 'porteurs de projet',
    },
    apprentice: {
      label: 'Porteur de projet en CFA',
      one: 'un porteur ou une porteuse de projet en CFA',
      several: 'porteurs de projet en CFA',
    },
    entrepreneur: {
      label: 'Entrepreneur',
      one: 'un entrepreneur ou une entrepreneuse',
      several: 'entrepreneurs',
    },
  },
  en: {
    startup: { label: 'Startup', one: 'a startup', several: 'startups' },
    student: { label: 'Student', one: 'a student', several: 'students' },
    project_holder: { label: 'Project holder', one: 'a project holder', several: 'project holders' },
    apprentice: { label: 'CFA project holder', one: 'a CFA project holder', several: 'CFA project holders' },
    entrepreneur: { label: 'Entrepreneur', one: 'an entrepreneur', several: 'entrepreneurs' },
  },
};

/** A kind in a language, for filters and wishes, where no profile says more. */
export const solverKindInWords = (kind: SolverKind, language: Language): KindInWords => words[language][kind];

/** Kind of a profile in a language. A project holder is an apprentice only if the profile says so. */
export const solverInWords = (
  { kind, setting }: Pick<Solver, 'kind' | 'setting'>,
  language: Language,
): KindInWords => words[language][kind === 'project_holder' && setting === 'cfa' ? 'apprentice' : kind];
