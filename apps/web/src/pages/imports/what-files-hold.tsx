import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Templates } from './templates.js';

/** Columns of a file, for the person who creates one. */
export const WhatFilesHold = (): ReactNode => (
  <details>
    <summary>
      <Trans>Que peut contenir le fichier ?</Trans>
    </summary>
    <p>
      <Trans>
        La première ligne nomme les colonnes, dans vos mots et dans l’ordre que vous voulez. Les autres
        colonnes sont laissées de côté.
      </Trans>
    </p>
    <dl>
      <dt>
        <strong>
          <Trans>Porteurs de solution</Trans>
        </strong>
      </dt>
      <dd>
        <Trans>
          Il faut un nom et un type (start-up, étudiant, porteur de projet, entrepreneur). Utiles aussi :
          accroche, description, sujets, territoires, adresse e-mail, site, SIREN, idées, disponibilité.
        </Trans>
      </dd>
      <dt>
        <strong>
          <Trans>Besoins</Trans>
        </strong>
      </dt>
      <dd>
        <Trans>
          Il faut une entreprise et un titre ; pour être relus, aussi un sujet et un territoire. Utiles :
          description, SIRET, date souhaitée, état (brouillon, à relire, publié).
        </Trans>
      </dd>
      <dt>
        <strong>
          <Trans>Contacts des structures</Trans>
        </strong>
      </dt>
      <dd>
        <Trans>
          Il faut une structure et une adresse e-mail. Utiles aussi : SIRET, type de structure, prénom, nom,
          rôle (responsable ou membre). Les numéros de téléphone ne sont pas repris.
        </Trans>
      </dd>
    </dl>
    <Templates />
    <p>
      <Trans>
        Une colonne « identifiant » fait retrouver chaque ligne quand vous renvoyez le fichier. Sans elle, un
        porteur est reconnu à son nom, un besoin à son entreprise et à son titre. Un contact l’est toujours à
        sa structure et à son adresse. Dans une cellule, séparez plusieurs sujets ou lieux par « | ».
      </Trans>
    </p>
  </details>
);
