// Loaded into every measured server before its own code (node --import): answers over IPC what the process used so far.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import type { Answer, Question } from './meter.types.js';

const collect = (globalThis as { gc?: () => void }).gc;
let profiler: Session | null = null;

async function answer(question: Exclude<Question, { ask: 'statements' }>): Promise<Answer> {
  switch (question.ask) {
    case 'cpu': {
      const { user, system } = process.cpuUsage();
      return { ms: (user + system) / 1000 };
    }
    case 'memory': {
      collect?.();
      collect?.();
      const { rss, heapUsed, external } = process.memoryUsage();
      return { rss, heapUsed, external };
    }
    case 'profile':
    case 'allocations':
      return profile(question.ask, question.file);
  }
}

const DOMAINS = { profile: 'Profiler', allocations: 'HeapProfiler' } as const;

/** Begins a profile, of CPU or of what stays allocated; with a file, ends it and writes it there. */
async function profile(kind: keyof typeof DOMAINS, file: string | null): Promise<Answer> {
  if (file === null) {
    profiler = new Session();
    profiler.connect();
    await profiler.post(`${DOMAINS[kind]}.enable`);
    if (kind === 'profile') await profiler.post('Profiler.start');
    else await profiler.post('HeapProfiler.startSampling', { samplingInterval: 4096 });
  } else if (profiler) {
    collect?.();
    const { profile: found } =
      kind === 'profile' ? await profiler.post('Profiler.stop') : await profiler.post('HeapProfiler.stopSampling');
    writeFileSync(file, JSON.stringify(found));
    profiler.disconnect();
    profiler = null;
  }
  return {};
}

process.on('message', (message: { meter?: Question; number?: number }) => {
  const { meter, number } = message;
  // Statements are told by their own meter.
  if (!meter || meter.ask === 'statements') return;
  answer(meter).then(
    (value) => process.send?.({ number, value }),
    (error: unknown) => process.send?.({ number, error: String(error) }),
  );
});
// Nobody is left behind when a run is broken off.
process.once('disconnect', () => process.exit(1));
// The meter keeps no process alive.
process.channel?.unref();
