import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { When } from '../../ui/dates.js';
import type { AdministrationQuery } from './administration.graphql.js';
import styles from './administration.module.css';
import { sizeOf } from './size-of.js';

type Administration = AdministrationQuery['administration'];

/** Scheduled tasks, each with its last run. */
export function TasksPart({ tasks }: { tasks: Administration['scheduledTasks'] }): ReactNode {
  const { t } = useLingui();
  return (
    <Folded title={<Trans>Tâches planifiées</Trans>}>
      <Wide label={t`Tâches planifiées`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Tâche</Trans>
            </th>
            <th scope="col">
              <Trans>Quand</Trans>
            </th>
            <th scope="col">
              <Trans>Dernière fois</Trans>
            </th>
            <th scope="col">
              <Trans>Résultat</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.task}>
              <th scope="row">{task.name}</th>
              <td>{task.pause}</td>
              <td>
                {task.startedAt === null ? (
                  <Trans>pas encore</Trans>
                ) : (
                  <When at={task.startedAt} shape="instant" />
                )}
              </td>
              <td>
                <Outcome task={task} />
              </td>
            </tr>
          ))}
        </tbody>
      </Wide>
    </Folded>
  );
}

function Outcome({ task }: { task: Administration['scheduledTasks'][number] }): ReactNode {
  const { startedAt, endedAt, failure, isLate } = task;
  if (startedAt === null) return '–';
  if (isLate) {
    return (
      <span className="state bad">
        <Trans>en retard</Trans>
      </span>
    );
  }
  if (endedAt === null) return <Trans>en cours</Trans>;
  if (failure === null) {
    return (
      <span className="state ok">
        <Trans>faite</Trans>
      </span>
    );
  }
  return (
    <>
      <span className="state warn">
        <Trans>a échoué</Trans>
      </span>
      <br />
      <code>{failure}</code>
    </>
  );
}

/** The last backup: its moment, its size and its name. */
export function BackupPart({
  backup: { madeAt, name, size, everyHours, isLate },
}: {
  backup: Administration['backup'];
}): ReactNode {
  const inBytes = useBytes();
  return (
    <Folded title={<Trans>Sauvegardes</Trans>}>
      {madeAt === null || size === null ? (
        <p>
          <Trans>Aucune n’a encore été faite.</Trans>
        </p>
      ) : (
        <dl className="facts">
          <dt>
            <Trans>La dernière</Trans>
          </dt>
          <dd>
            <When at={madeAt} shape="instant" />{' '}
            {isLate && (
              <span className="state bad">
                <Trans>en retard</Trans>
              </span>
            )}
          </dd>
          <dt>
            <Trans>Place</Trans>
          </dt>
          <dd>{inBytes(size)}</dd>
          <dt>
            <Trans>Nom</Trans>
          </dt>
          <dd>
            <code>{name}</code>
          </dd>
        </dl>
      )}
      <p className="muted">
        {everyHours === null ? (
          <Trans>
            Elles se font à la main : BACKUP_TO et BACKUP_EVERY_HOURS en font faire d’elles-mêmes.
          </Trans>
        ) : (
          <Plural
            value={everyHours}
            one="Il s’en fait une chaque heure."
            other="Il s’en fait une toutes les # heures."
          />
        )}
      </p>
    </Folded>
  );
}

export function VersionsPart({ versions }: { versions: Administration['versions'] }): ReactNode {
  return (
    <Folded title={<Trans>Versions</Trans>}>
      <dl className="facts">
        {versions.map(({ name, version }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{version}</dd>
          </Fragment>
        ))}
      </dl>
    </Folded>
  );
}

/** Settings as the product has read them. Of a secret, it shows only whether the secret is set. */
export function SettingsPart({ settings }: { settings: Administration['settings'] }): ReactNode {
  return (
    <Folded title={<Trans>Réglages</Trans>}>
      <p className="muted">
        <Trans>
          Tels que Passerelle les a compris au démarrage. Les secrets et les adresses qui peuvent en contenir
          ne sont jamais montrés. Pour en changer, changez la variable et redémarrez.
        </Trans>
      </p>
      <dl className="facts">
        {settings.map(({ name, isSet, value }) => (
          <Fragment key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{value ?? (isSet ? <Trans>défini</Trans> : <Trans>non défini</Trans>)}</dd>
          </Fragment>
        ))}
      </dl>
    </Folded>
  );
}

export function TablesPart({ database }: { database: Administration['database'] }): ReactNode {
  const { t } = useLingui();
  const inBytes = useBytes();
  const inCounts = useCounts();
  const total = inBytes(database.totalBytes);
  return (
    <Folded title={<Trans>Place prise : {total}</Trans>}>
      <p>
        <Trans>Les plus grandes tables de la base de données :</Trans>
      </p>
      <Wide label={t`Tables`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Table</Trans>
            </th>
            <th scope="col">
              <Trans>Place</Trans>
            </th>
            <th scope="col">
              <Trans>Lignes, environ</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {database.tables.map(({ table, bytes, rows }) => (
            <tr key={table}>
              <th scope="row">
                <code>{table}</code>
              </th>
              <td>{inBytes(bytes)}</td>
              <td>{rows === null ? '–' : inCounts(rows)}</td>
            </tr>
          ))}
        </tbody>
      </Wide>
    </Folded>
  );
}

/** A part that is rarely read. Only its title shows until the reader opens it. */
const Folded = ({ title, children }: { title: ReactNode; children: ReactNode }): ReactNode => (
  <section className="card">
    <details className={styles['folded']}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  </section>
);

/** A table that may be wider than the page. It scrolls sideways, by the keyboard too. */
const Wide = ({ label, children }: { label: string; children: ReactNode }): ReactNode => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
  <div className={styles['wide']} role="group" aria-label={label} tabIndex={0}>
    <table>{children}</table>
  </div>
);

/** `(bytes) => string`, such as « 12,4 Mo ». */
function useBytes(): (bytes: number) => string {
  const { i18n } = useLingui();
  return (bytes) => sizeOf(bytes, i18n.locale);
}

/** `(count) => string`, with the spaces or commas of the language. */
function useCounts(): (count: number) => string {
  const { i18n } = useLingui();
  return (count) => count.toLocaleString(i18n.locale);
}
