/** A file of `testResults` in jest's report. */
export interface FileResult {
  name: string;
  status: string;
  message: string;
  assertionResults: { status: string }[];
}
export interface RunOfFile {
  passes: boolean;
  report?: { numPassedTests: number; testResults: FileResult[] };
}
export const MOST_UNSTEADY: number;
export const MOST_TRIED: number;
export function countsOf(results: FileResult[]): { passed: number; failed: number; skipped: number };
export function tryFailedAgain(
  results: FileResult[],
  root: string,
  runAlone: (file: string) => Promise<RunOfFile>,
): Promise<{ results: FileResult[]; unsteady: { file: string; story: string }[]; passes: boolean }>;
