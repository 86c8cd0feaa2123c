import type { Language } from '@passerelle/config';
import type { NeedState } from '@passerelle/needs';
import type { InEachLanguage } from '@passerelle/problems';
import type { SolverKind } from '@passerelle/solvers';

const kinds: Record<SolverKind, InEachLanguage> = {
  startup: { fr: 'Start-up', en: 'Startup' },
  student: { fr: 'Étudiant', en: 'Student' },
  project_holder: { fr: 'Porteur de projet en CFA', en: 'Apprentice with a project' },
  entrepreneur: { fr: 'Entrepreneur', en: 'Entrepreneur' },
};

const states: Record<NeedState, InEachLanguage> = {
  draft: { fr: 'Brouillon', en: 'Draft' },
  submitted: { fr: 'En attente de relecture', en: 'Waiting to be read' },
  changes_requested: { fr: 'À préciser', en: 'Changes requested' },
  published: { fr: 'Publié', en: 'Published' },
  expired: { fr: 'Arrivé à son terme', en: 'Expired' },
  closed: { fr: 'Clos', en: 'Closed' },
};

const remote: Record<string, InEachLanguage> = {
  yes: { fr: 'À distance', en: 'At a distance' },
  no: { fr: 'Sur place', en: 'On site' },
};

const labels: Record<'kind' | 'status' | 'remote', Record<string, InEachLanguage>> = {
  kind: kinds,
  status: states,
  remote,
};

/** The label of a value that is neither a tag nor a place. */
export const labelOf = (facet: keyof typeof labels, value: string, language: Language): string =>
  labels[facet][value]?.[language] ?? value;
