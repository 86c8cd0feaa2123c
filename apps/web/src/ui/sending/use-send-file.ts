import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { noAnswer, type Problem, typesetText, wrongField } from '../api/problem.js';
import { useRequestKey } from '../api/request-key.js';

/** Limit of the server, in bytes. */
export const LARGEST = 10 * 1024 * 1024;
/** How long the browser waits, in milliseconds: longer than the server waits for a file. */
const PATIENCE = 60_000;

/** The object to which the file is added, in the server's terms. */
interface Target {
  to: string;
  id: string;
  part: string;
}

export interface SendingFile {
  file: File | undefined;
  choose: (file: File | undefined) => void;
  /** Share of the file that was sent, from 0 to 1. undefined: nothing is being sent. */
  share: number | undefined;
  problem: Problem | undefined;
  /** @returns whether the server stored the file */
  send: (target: Target) => Promise<boolean>;
}

/** Chooses a file and sends it. A file that is sent twice after a lost connection is stored once. */
export function useSendFile(): SendingFile {
  const { t } = useLingui();
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const isOnItsWay = useRef(false);
  const { keyOf, forgetKey } = useRequestKey();
  const choose = (chosen: File | undefined): void => {
    setProblem(undefined);
    setFile(chosen);
  };
  const send = async (target: Target): Promise<boolean> => {
    if (isOnItsWay.current) return false;
    const wrong = whatIsWrong(file);
    setProblem(wrong);
    if (wrong || !file) return false;
    isOnItsWay.current = true;
    setShare(0);
    const { name, size, lastModified } = file;
    const query = new URLSearchParams({
      ...target,
      name,
      key: keyOf({ ...target, name, size, lastModified }),
    });
    const found = await post(`/api/files?${query.toString()}`, file, setShare);
    isOnItsWay.current = false;
    setShare(undefined);
    setProblem(found);
    if (found === undefined) forgetKey();
    return found === undefined;
  };
  const whatIsWrong = (chosen: File | undefined): Problem | undefined => {
    if (!chosen) return wrongField('file', t`Choisissez un fichier.`);
    if (chosen.size > LARGEST) return wrongField('file', t`Ce fichier dépasse 10 Mo.`);
    return undefined;
  };
  return { file, choose, share, problem, send };
}

/**
 * Uses `XMLHttpRequest`, since `fetch` reports no progress. @returns why the file was not stored. undefined: it was
 */
function post(address: string, file: File, onShare: (share: number) => void): Promise<Problem | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.timeout = PATIENCE;
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onShare(total === 0 ? 0 : loaded / total),
    );
    request.addEventListener('load', () => {
      if (request.status === 201) return resolve(undefined);
      const { message } = (request.response ?? {}) as { message?: string };
      return resolve(message === undefined ? noAnswer() : wrongField('file', typesetText(message)));
    });
    for (const end of ['error', 'timeout', 'abort'] as const)
      request.addEventListener(end, () => resolve(noAnswer()));
    request.send(file);
  });
}
