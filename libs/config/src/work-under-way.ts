/**
 * The names of what this process is doing: event handlers, scheduled tasks, operations of the API. Names of the code only, never what people
 * typed: they are logged when the process is stuck.
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

  /** @param listener called with all names, the oldest work first, whenever they change; only one listens */
  follow(listener: (names: readonly string[]) => void): void {
    this.listener = listener;
    this.notify();
  }

  private notify(): void {
    this.listener([...this.names.values()]);
  }
}

export const workUnderWay = new WorkUnderWay();

/** Does work under a name, which is that of the code and never what people typed. */
export async function asWork<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const end = workUnderWay.begin(name);
  try {
    return await work();
  } finally {
    end();
  }
}
