import { useRef, useState } from 'preact/hooks';
import type { Work } from './work';

/** What `run` answers when the reader stopped the work. */
export const STOPPED = Symbol('stopped');

/** One longer piece of work at a time, as a view shows it: how far it is, and a way to stop it. */
export function useWork() {
  const [progress, setProgress] = useState<{ readonly done: number; readonly total?: number }>();
  const running = useRef<AbortController | undefined>(undefined);
  return {
    /** Absent while nothing is going on. */
    progress,
    cancel: () => running.current?.abort(),
    /** Does the work; answers `STOPPED` when it was stopped. `total` is how many pieces it has, where that is known. */
    async run<Answer>(task: (work: Work) => Promise<Answer>, total?: number): Promise<Answer | typeof STOPPED> {
      const controller = new AbortController();
      running.current = controller;
      const show = (done: number) => setProgress({ done, ...(total === undefined ? {} : { total }) });
      show(0);
      try {
        return await task({ onProgress: show, signal: controller.signal });
      } catch (error) {
        if (controller.signal.aborted) return STOPPED;
        throw error;
      } finally {
        setProgress(undefined);
      }
    },
  };
}
