import { JOB_NAMES, type JobName } from '#contracts';
import { collectHandlers, Handles } from './handlers.js';

/** A provider that handles these jobs, as a feature's class with decorated methods would. */
function providerOf(names: readonly JobName[], said: string[] = []): object {
  class Jobs {
    readonly name = 'jobs';
  }
  for (const name of names) {
    const method = function (this: Jobs, payload: unknown): Promise<void> {
      said.push(`${this.name} ${name} ${JSON.stringify(payload)}`);
      return Promise.resolve();
    };
    Object.defineProperty(Jobs.prototype, name, { value: method });
    Handles(name)(Jobs.prototype, name, { value: method as never });
  }
  return new Jobs();
}

describe('the handlers of a worker', () => {
  it('are one for each job of the map, each called on its own provider', async () => {
    const said: string[] = [];
    const [first, ...others] = JOB_NAMES;
    const handlers = collectHandlers([providerOf([first], said), providerOf(others, said), new Date(), {}]);
    expect([...handlers.keys()].sort()).toEqual([...JOB_NAMES].sort());
    await handlers.get(first)?.({ districtId: 'd' }, { id: '1', attempt: 1 });
    expect(said).toEqual([`jobs ${first} {"districtId":"d"}`]);
  });

  it.each(JOB_NAMES)('stop the start when nobody handles %s', (name) => {
    const others = JOB_NAMES.filter((other) => other !== name);
    expect(() => collectHandlers([providerOf(others)])).toThrow(`Jobs without a handler: ${name}`);
  });

  it.each(JOB_NAMES)('stop the start when two handle %s', (name) => {
    expect(() => collectHandlers([providerOf(JOB_NAMES), providerOf([name])])).toThrow(
      `Job ${name} has two handlers`,
    );
  });

  it('of a subclass stay out of its parent', () => {
    class Parent {
      @Handles('platform.purge')
      async purge(): Promise<void> {}
    }
    class Child extends Parent {
      @Handles('platform.nightly')
      async night(): Promise<void> {}
    }
    const others = JOB_NAMES.filter((name) => name !== 'platform.purge' && name !== 'platform.nightly');
    expect(() => collectHandlers([new Parent(), providerOf(others)])).toThrow('platform.nightly');
    expect(collectHandlers([new Child(), providerOf(others)]).size).toBe(JOB_NAMES.length);
  });
});
