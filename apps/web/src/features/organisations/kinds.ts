import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OrganisationKind } from '../../ui/api/schema-types.js';

export const kindWords: Record<OrganisationKind, MessageDescriptor> = {
  service_company: msg`Entreprise ou association de services à la personne`,
  startup: msg`Start-up`,
  cfa: msg`Centre de formation d’apprentis`,
  school: msg`École, université`,
  cluster: msg`Réseau, pôle, fédération`,
  public_body: msg`Collectivité, organisme public`,
};

export const kinds = Object.keys(kindWords) as OrganisationKind[];
