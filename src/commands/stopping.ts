/** Ctrl+C, and being told to end, of a command that has something to finish or to clear away. */

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

export interface Stopping {
  /** The exit status that the first signal asks for; undefined as long as none came. */
  readonly status?: number;
  listenNoMore(): void;
}

/** Hears the first signal and lets what is under way end; the second ends the process at once. */
export function stopping(heardOne: () => void = () => {}): Stopping {
  const heard: { status?: number; listenNoMore: () => void } = { listenNoMore: () => {} };
  const listeners = Object.entries(SIGNALS).map(([signal, status]) => {
    const listener = () => {
      heard.status = status;
      heard.listenNoMore();
      heardOne();
    };
    process.once(signal, listener);
    return [signal, listener] as const;
  });
  heard.listenNoMore = () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
  return heard;
}
