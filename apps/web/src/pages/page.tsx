import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { LinkButton } from '../ui/button.js';
import { PageTitle } from '../ui/routing/head.js';
import { paths } from '../ui/routing/paths.js';
import styles from './front.module.css';
import { OperatorContact } from '../features/public-pages/operator-contact.js';
import {
  programmeQuery,
  useHasPublicConcepts,
  useProgramme,
} from '../features/public-pages/use-programme.js';
import { ofOperator, ofTown, Operator, operatorKind, toTown } from '../ui/place.js';

export const access = 'everyone';

export const queries = [programmeQuery];

export default function FrontPage(): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <div className={styles.hero}>
        <div>
          <PageTitle tab={t`Services à la personne autour ${ofTown}`}>
            <Trans>Ce qui manque à vos équipes, quelqu’un l’invente peut‑être {toTown}</Trans>
          </PageTitle>
          <p className={styles.lead}>
            <Trans>
              Vous dirigez une entreprise de services à la personne ? Décrivez un problème de terrain. Nous
              cherchons les start‑up, étudiants et porteurs de projet qui peuvent y répondre, et nous vous
              présentons les uns aux autres.
            </Trans>
          </p>
          <div className="acts">
            <LinkButton href={paths.newNeed}>
              <Trans>Déposer un besoin</Trans>
            </LinkButton>
            <LinkButton look="plain" href={paths.profile}>
              <Trans>Je propose une solution</Trans>
            </LinkButton>
          </div>
          <p className="muted small">
            <Trans>C’est gratuit. Un besoin se commence sans compte.</Trans>
          </p>
        </div>
        <Bridge />
      </div>
      <h2>
        <Trans>Ce qui se passe, et quand</Trans>
      </h2>
      <Steps />
      <Figures />
      <ToPublicConcepts />
      <h2>
        <Trans>Ce à quoi vous pouvez vous fier</Trans>
      </h2>
      <ul className={`column ${styles.trust}`}>
        <li>
          <Trans>
            Vos coordonnées restent cachées tant que les deux côtés n’ont pas dit oui. Vous pouvez aussi
            cacher le nom de votre entreprise.
          </Trans>
        </li>
        <li>
          <Trans>
            Une personne de l’équipe {ofOperator}, {operatorKind}, relit chaque besoin et décide de chaque
            rencontre proposée.
          </Trans>
        </li>
        <li>
          <Trans>Nous n’écrivons que lorsqu’il y a quelque chose à faire ou à savoir.</Trans>
        </li>
      </ul>
      <h2>
        <Trans>Une question ?</Trans>
      </h2>
      <OperatorContact />
    </>
  );
}

function Steps(): ReactNode {
  const days = useProgramme()?.reviewWithinDays ?? 2;
  return (
    <ol className={styles.steps}>
      <li>
        <span className={styles.when}>
          <Trans>Aujourd’hui</Trans>
        </span>
        <h3>
          <Trans>Vous écrivez</Trans>
        </h3>
        <p>
          <Trans>Dix minutes, sur un téléphone. Ce que vous écrivez est gardé à mesure.</Trans>
        </p>
      </li>
      <li>
        <span className={styles.when}>
          <Plural value={days} one="Sous un jour ouvré" other="Sous # jours ouvrés" />
        </span>
        <h3>
          <Trans>{Operator} relit</Trans>
        </h3>
        <p>
          <Trans>Vous recevez un mail dans tous les cas : en ligne, ou à préciser.</Trans>
        </p>
      </li>
      <li>
        <span className={styles.when}>
          <Trans>Le lendemain au plus tard</Trans>
        </span>
        <h3>
          <Trans>Nous prévenons</Trans>
        </h3>
        <p>
          <Trans>Ceux dont le projet répond à votre besoin reçoivent un mail, les autres non.</Trans>
        </p>
      </li>
      <li>
        <span className={styles.when}>
          <Trans>7 jours pour répondre</Trans>
        </span>
        <h3>
          <Trans>Vous vous rencontrez</Trans>
        </h3>
        <p>
          <Trans>{Operator} vous propose une rencontre. Deux oui, et vous échangez vos coordonnées.</Trans>
        </p>
      </li>
    </ol>
  );
}

function ToPublicConcepts(): ReactNode {
  if (!useHasPublicConcepts()) return null;
  return (
    <p>
      <Link href={paths.publicConcepts}>
        <Trans>Voir ce qui se construit déjà</Trans>
      </Link>
    </p>
  );
}

/** Figures of the programme. Small numbers are left out, since they prove nothing yet. */
function Figures(): ReactNode {
  const { t } = useLingui();
  const { figures } = useProgramme() ?? {};
  const figuresShown = [
    { label: t`besoins en ligne`, value: figures?.publishedNeeds },
    { label: t`porteurs de solution`, value: figures?.solvers },
    { label: t`rencontres acceptées`, value: figures?.acceptedIntroductions },
  ].filter(({ value }) => value !== null && value !== undefined);
  if (figuresShown.length === 0) return null;
  return (
    <dl className={styles.figures}>
      {figuresShown.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The bridge over the Loire that gives the product its name. */
const Bridge = (): ReactNode => (
  <svg viewBox="0 0 420 190" fill="none" stroke="currentColor" strokeWidth="4" aria-hidden="true">
    <path d="M6 62h408M6 76h408" />
    <path d="M22 140V76M398 140V76M22 140a47 47 0 0 1 94 0a47 47 0 0 1 94 0a47 47 0 0 1 94 0a47 47 0 0 1 94 0" />
    <circle cx="176" cy="18" r="9" />
    <circle cx="244" cy="18" r="9" />
    <path d="M176 27v35M244 27v35M176 40h68" />
    <path
      d="M0 158q21-9 42 0t42 0t42 0t42 0t42 0t42 0t42 0t42 0t42 0t42 0M30 176q21-9 42 0t42 0t42 0t42 0t42 0t42 0t42 0t42 0"
      opacity=".4"
    />
  </svg>
);
