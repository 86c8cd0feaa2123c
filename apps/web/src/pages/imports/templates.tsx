import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { kindWords } from '../../features/imports/words.js';
import type { ImportKind } from '../../ui/api/schema-types.js';
import { exampleCommune } from '../../ui/place.js';

/** Headings and an example row of each kind, with a commune of the place. Files hold French headings, whatever the reader's language. */
const templates: Readonly<Record<ImportKind, { fileName: string; lines: readonly string[] }>> = {
  solvers: {
    fileName: 'modele-porteurs.csv',
    lines: [
      'Identifiant;Type;Nom;Accroche;Description;Sujets;Territoires;Adresse e-mail;Site;SIREN',
      'P-001;start-up;Exemple Veille de nuit;Des veilleuses qui préviennent;Un capteur posé près du lit prévient un proche quand une personne se lève la nuit.;Silver économie;{commune};contact@exemple.fr;https://exemple.fr;',
    ],
  },
  needs: {
    fileName: 'modele-besoins.csv',
    lines: [
      'Identifiant;Structure;SIRET;Titre;Description;Sujets;Territoires;Date souhaitée;État',
      'B-001;Exemple Aide à domicile;;Repérer les chutes la nuit;Nos bénéficiaires tombent la nuit, et personne ne le sait avant le matin.;Silver économie;{commune};31/03/2027;à relire',
    ],
  },
  contacts: {
    fileName: 'modele-contacts.csv',
    lines: [
      'Structure;SIRET;Type de structure;Prénom;Nom;Adresse e-mail;Rôle',
      'Exemple Aide à domicile;;entreprise;Camille;Exemple;camille.exemple@exemple.fr;responsable',
    ],
  },
};

/** The mark without which French spreadsheets read a CSV in another encoding. */
const MARK = '\uFEFF';

/** Links to files with the headings of each kind and an example row. */
export function Templates(): ReactNode {
  const { i18n, t } = useLingui();
  const commune = t`${exampleCommune}`;
  const linesOf = (kind: ImportKind): string =>
    templates[kind].lines.map((line) => `${line.replace('{commune}', commune)}\r\n`).join('');
  return (
    <>
      <p>
        <Trans>Modèles à télécharger, avec une ligne d’exemple :</Trans>
      </p>
      <ul>
        {(Object.keys(templates) as ImportKind[]).map((kind) => (
          <li key={kind}>
            <a
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(`${MARK}${linesOf(kind)}`)}`}
              download={templates[kind].fileName}
            >
              {i18n._(kindWords[kind])}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
