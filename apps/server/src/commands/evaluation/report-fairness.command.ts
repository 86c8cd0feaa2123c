import { ExposureReports, type Spread } from '@passerelle/introductions';
import type { Opened } from '../run-command.js';

/** Prints how exposure is spread over solvers. */
export async function reportFairness(
  { app, caller: { stdout } }: Opened,
  { json = false }: { json?: boolean },
): Promise<boolean> {
  const report = await app.get(ExposureReports).current();
  if (json) stdout.write(`${JSON.stringify(report)}\n`);
  else {
    const { solvers, newcomers, listed, told, introduced } = report;
    stdout.write(
      [
        `Porteurs de solutions actifs : ${solvers}, dont ${percent.format(newcomers)} arrivés depuis 90 jours.`,
        `Dans les listes, aujourd’hui : ${inWords(listed)}`,
        `Signalés par message, depuis 90 jours : ${inWords(told)}`,
        `Mis en relation, depuis 90 jours : ${inWords(introduced)}`,
        '',
      ].join('\n'),
    );
  }
  return true;
}

const percent = new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 0 });
const twoDecimals = new Intl.NumberFormat('fr', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function inWords({ total, gini, shareOfTopTenth, shareOfNewcomers }: Spread): string {
  if (total === 0) return 'rien.';
  return `${total}, dont ${percent.format(shareOfTopTenth)} au dixième le plus exposé et ${percent.format(shareOfNewcomers)} aux nouveaux venus (indice de Gini : ${twoDecimals.format(gini)}).`;
}
