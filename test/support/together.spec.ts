/** Of test/support/environment.mjs: a spec file in a block of its own. */
declare const describeFile: (title: string, load: () => Promise<void>) => Promise<void>;

const order: string[] = [];

/** As a spec file is: it speaks at its top. */
const fileOf = (name: string, tests: number) => (): Promise<void> => {
  beforeAll(() => void order.push(`${name} begins`));
  afterAll(() => void order.push(`${name} ends`));
  for (let test = 1; test <= tests; test += 1) it(`test ${test}`, () => void order.push(`${name} ${test}`));
  return Promise.resolve();
};

await describeFile('one', fileOf('one', 2));
await describeFile('other', fileOf('other', 1));
const broken = await describeFile('broken', () => Promise.reject(new Error('does not load'))).catch(String);

it('runs each file by itself, with what it does before and after all', () => {
  expect(order).toEqual([
    'one begins',
    'one 1',
    'one 2',
    'one ends',
    'other begins',
    'other 1',
    'other ends',
  ]);
});

it('passes on why a file does not load, and goes on outside of its block', () => {
  expect(broken).toBe('Error: does not load');
  expect(expect.getState().currentTestName).toBe(
    'passes on why a file does not load, and goes on outside of its block',
  );
});
