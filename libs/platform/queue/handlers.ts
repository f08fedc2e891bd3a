import 'reflect-metadata';
import { JOB_NAMES, type JobMap, type JobName } from '#contracts';

const HANDLES = Symbol('handles');

/** What a handler learns about its run besides the payload. */
export interface JobRun {
  /** The same for every delivery of one job: part of an effect's key. */
  id: string;
  attempt: number;
}

type Handler<N extends JobName> = (payload: JobMap[N], run: JobRun) => Promise<void>;
type AnyHandler = (payload: never, run: JobRun) => Promise<void>;

/** Marks a method as the handler of a job; its parameters are checked against the job map. */
export function Handles<N extends JobName>(name: N) {
  return <M extends Handler<N>>(
    target: object,
    _key: string | symbol,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    const known = new Map(Reflect.getMetadata(HANDLES, target) as Map<JobName, AnyHandler> | undefined);
    if (!descriptor.value) throw new Error(`${name} is not handled by a method`);
    known.set(name, descriptor.value as unknown as AnyHandler);
    Reflect.defineMetadata(HANDLES, known, target);
  };
}

/**
 * Gathers the handlers of all given objects.
 * @throws Error when a job of the map has no handler or two: such a worker must not start.
 */
export function collectHandlers(
  providers: readonly object[],
): Map<JobName, (payload: unknown, run: JobRun) => Promise<void>> {
  const handlers = new Map<JobName, (payload: unknown, run: JobRun) => Promise<void>>();
  for (const provider of providers) {
    const own = Reflect.getMetadata(HANDLES, Object.getPrototypeOf(provider) as object) as
      | Map<JobName, AnyHandler>
      | undefined;
    for (const [name, method] of own ?? []) {
      if (handlers.has(name)) throw new Error(`Job ${name} has two handlers`);
      handlers.set(name, (payload, run) => method.call(provider, payload as never, run));
    }
  }
  const missing = JOB_NAMES.filter((name) => !handlers.has(name));
  if (missing.length > 0) throw new Error(`Jobs without a handler: ${missing.join(', ')}`);
  return handlers;
}
