import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ProfileFragment } from './profile.graphql.js';

/** Kinds of profiles to choose from. `cfa`: a project holder at an apprentice training centre. */
export type Kind = ProfileFragment['kind'] | 'cfa';

export const kindOf = ({ kind, setting }: Pick<ProfileFragment, 'kind' | 'setting'>): Kind =>
  setting === 'cfa' ? 'cfa' : kind;

export const kinds: readonly Kind[] = ['startup', 'student', 'project_holder', 'cfa', 'entrepreneur'];

export const kindWords: Record<Kind, MessageDescriptor> = {
  startup: msg`Start-up`,
  student: msg`Étudiant ou étudiante`,
  project_holder: msg`Porteur ou porteuse de projet`,
  cfa: msg`Porteur ou porteuse de projet, en CFA`,
  entrepreneur: msg`Entrepreneur ou entrepreneuse`,
};
