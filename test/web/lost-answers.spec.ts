import { createOf, noteAnswer, saidBy, type Create } from '../../apps/web/api/lost-answers.js';

const ADDRESS = 'POST /incidents/7/files\n';
let round = 0;

/** A photo that no other test sends. */
const photo = (name = 'a.jpg', bytes = `photo ${(round += 1)}`): File => new File([bytes], name);

function upload(file: File, address = ADDRESS): Promise<Create> {
  const form = new FormData();
  form.append('file', file, file.name);
  return createOf([address, ...saidBy(form)]);
}

describe('a file that is sent again', () => {
  it.each([
    ['no answer came', null],
    ['the server failed', 503],
    ['the first try is still running', 409],
    ['the session had ended', 401],
    ['the server asked for a pause', 429],
  ])('goes under the first key when %s', async (_, status) => {
    const file = photo();
    const first = await upload(file);
    noteAnswer(first, status);
    const again = await upload(file);
    expect(again.key).toBe(first.key);
    noteAnswer(again, status);
    expect((await upload(file)).key).toBe(first.key);
  });

  it.each([
    ['it was kept', 201],
    ['it was refused', 415],
  ])('gets a key of its own when the answer said that %s', async (_, status) => {
    const file = photo();
    const first = await upload(file);
    noteAnswer(first, null);
    noteAnswer(await upload(file), status);
    expect((await upload(file)).key).not.toBe(first.key);
  });

  it('is not mistaken for another file, another name or another address', async () => {
    const first = await upload(photo('a.jpg', 'one and the same'));
    noteAnswer(first, null);
    const others = await Promise.all([
      upload(photo('a.jpg', 'one and the sane')),
      upload(photo('b.jpg', 'one and the same')),
      upload(photo('a.jpg', 'one and the same'), 'POST /incidents/8/files\n'),
    ]);
    expect(new Set([first, ...others].map(({ key }) => key)).size).toBe(4);
    expect((await upload(photo('a.jpg', 'one and the same'))).key).toBe(first.key);
  });

  it('counts with the fields that stand before it', async () => {
    const ask = (round: string): Promise<Create> => {
      const form = new FormData();
      form.append('round', round);
      form.append('file', photo('roll.csv', 'a roll'), 'roll.csv');
      return createOf(['POST /roster-imports\n', ...saidBy(form)]);
    };
    const first = await ask('JUNE');
    noteAnswer(first, null);
    expect((await ask('NOVEMBER')).key).not.toBe(first.key);
    expect((await ask('JUNE')).key).toBe(first.key);
  });
});
