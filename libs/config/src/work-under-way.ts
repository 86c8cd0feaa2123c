/**
 * The names of this process's current work: event handlers, scheduled tasks, operations of the API. They come only
 * from the code, never from people's input, since they are logged when the process is stuck.
 */
class WorkUnderWay {
  private readonly names = new Map<symbol, string>();
  private listener: (names: readonly string[]) => void = () => undefined;

  /** @returns a function to call at the end of the work */
  begin(name: string): () => void {
    const work = Symbol(name);
    this.names.set(work, name);
    this.notify();
    return () => {
      if (this.names.delete(work)) this.notify();
    };
  }

  /** @param listener called with all names, the oldest work first, at each change; only one listener is possible */
  follow(listener: (names: readonly string[]) => void): void {
    this.listener = listener;
    this.notify();
  }

  private notify(): void {
    this.listener([...this.names.values()]);
  }
}

export const workUnderWay = new WorkUnderWay();

/** Runs a function under a name, which comes from the code and never from people's input. */
export async function asWork<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const end = workUnderWay.begin(name);
  try {
    return await work();
  } finally {
    end();
  }
}
